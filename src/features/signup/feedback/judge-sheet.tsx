import type { FeedbackRow } from '@domain/signup/feedback/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

const whyHide = ['写了别人的名字或电话', '骂人', '广告', '和活动无关']
const whyShow = ['内容没有问题']
const reasonMax = 60

interface Props {
  activityId: string
  row: FeedbackRow
  show: boolean
  onClose: () => void
}

/** Shown or not, with the reason: it is written down, since voices are taken away by it. */
export function JudgeSheet({ activityId, row, show, onClose }: Props) {
  const [reason, setReason] = useState(show ? (whyShow[0] ?? '') : '')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('signup.judgeFeedback')
  const missing = reason.trim() === ''
  const judge = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({ activityId, feedbackId: row.id, rev: row.rev, show, reason: reason.trim() })
    if (!answer.ok) return
    toast(show ? '大家看得到了' : '不再显示')
    onClose()
  }
  return (
    <Sheet
      open
      title={show ? '显示给大家？' : '不显示这条？'}
      onClose={onClose}
      footer={
        <Button block kind={show ? 'primary' : 'danger'} busy={busy} onPress={() => void judge()}>
          {show ? '显示' : '不显示'}
        </Button>
      }
    >
      <Stack>
        <Note>{`“${row.text}”`}</Note>
        <ReasonField
          label="为什么"
          common={show ? whyShow : whyHide}
          value={reason}
          maxLength={reasonMax}
          error={tried && missing ? '请写明原因，这一步会记下来' : undefined}
          onChange={setReason}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
