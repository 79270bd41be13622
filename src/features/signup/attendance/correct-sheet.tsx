import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

export interface Correction {
  signupId: string
  attendee: string | undefined
  came: boolean
}

interface Props {
  activityId: string
  asked: Correction | undefined
  onClose: () => void
  onDone: () => void
}

const common = ['点名时漏了', '点错了人', '本人来说明了']

/** A tick after the day was closed: it says why, and stays in the history. */
export function CorrectSheet({ activityId, asked, onClose, onDone }: Props) {
  const [reason, setReason] = useState('')
  const { run, busy, failure } = useAction('signup.correctAttendance')
  const save = async () => {
    if (!asked || reason.trim() === '') return
    const { attendee, ...rest } = asked
    const one = attendee === undefined ? {} : { attendee }
    const answer = await run({ activityId, ...rest, ...one, reason: reason.trim() })
    if (!answer.ok) return
    toast('已更正')
    setReason('')
    onDone()
    onClose()
  }
  return (
    <Sheet
      open={asked !== undefined}
      title={asked?.came ? '更正为到了' : '更正为没有来'}
      onClose={onClose}
      footer={
        <Button kind="primary" block busy={busy} disabled={reason.trim() === ''} onPress={() => void save()}>
          更正
        </Button>
      }
    >
      <Stack>
        <Note>签到已经结束，更正要写明原因，会留下记录</Note>
        <ReasonField label="原因" common={common} value={reason} maxLength={60} onChange={setReason} />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
