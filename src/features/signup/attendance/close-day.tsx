import type { AttendanceDay } from '@domain/signup/attendance/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Note } from '@/ui/prose/prose'
import { toast } from '@/ui/toast/toast'

interface Props {
  activityId: string
  day: AttendanceDay
  /** Ticks that are still on this phone. */
  waiting: number
}

/** When everybody is in, or the day is over: from then on a change wants a reason. */
export function CloseDay({ activityId, day, waiting }: Props) {
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useAction('signup.closeAttendance')
  if (day.closed) return <Note>签到已经结束。要改的话，在名单里点名字并写明原因</Note>
  const close = async () => {
    const answer = await run({ activityId, day: day.day })
    setAsking(false)
    if (answer.ok) toast(`签到已结束，到场 ${answer.data.came + answer.data.walkIns} 人`)
  }
  return (
    <>
      <Button block onPress={() => setAsking(true)} disabled={waiting > 0}>
        结束签到
      </Button>
      {waiting > 0 ? <Note>还有点名没有上传，上传后才能结束</Note> : null}
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Dialog
        open={asking}
        title="结束这次签到？"
        confirmText="结束签到"
        busy={busy}
        onConfirm={() => void close()}
        onCancel={() => setAsking(false)}
      >
        {`到场 ${day.came + day.walkIns} 人（报名的 ${day.came} 人，临时的 ${day.walkIns} 人），${day.noShows} 人报了名没有来。没有来的人只有工作人员看得到，不影响他们以后报名。`}
      </Dialog>
    </>
  )
}
