import type { ActivityDetail } from '@domain/activity/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { commonReasons, reasonMax } from './cancel-reasons'

interface Props {
  detail: ActivityDetail
  open: boolean
  onClose: () => void
}

/** Calling an activity off, with the reason that everyone will read. */
export function CancelSheet({ detail: { activity, seats }, open, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('activity.cancel')
  const missing = reason.trim() === ''
  const cancel = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({ activityId: activity._id, rev: activity.rev, reason: reason.trim() })
    if (!answer.ok) return
    toast('活动已取消')
    onClose()
  }
  const taken = seats.capacity - seats.free
  return (
    <Sheet
      open={open}
      title="取消这个活动？"
      onClose={onClose}
      footer={
        <Button block kind="danger" busy={busy} onPress={() => void cancel()}>
          取消活动
        </Button>
      }
    >
      <Stack>
        <Note>
          {`取消后不能恢复。${taken > 0 ? `已报名的 ${taken} 人和` : ''}所有人都会在活动页上看到原因。`}
        </Note>
        <ReasonField
          label="取消原因"
          common={commonReasons}
          value={reason}
          maxLength={reasonMax}
          lines={3}
          error={tried && missing ? '请写明原因，报了名的居民要知道' : undefined}
          onChange={setReason}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
