import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import type { NoticeDetail } from './use-notice-editing'

const common = ['内容有误', '安排有变化', '已经办完', '发错了对象']
const reasonMax = 100

interface Props {
  notice: NoticeDetail
  open: boolean
  onClose: () => void
  onWithdrawn: () => void
}

/** Taking a notice back; the reason stays with it. */
export function WithdrawSheet({ notice, open, onClose, onWithdrawn }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('notice.withdraw')
  const missing = reason.trim() === ''
  const withdraw = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({ noticeId: notice._id, rev: notice.rev, reason: reason.trim() })
    if (!answer.ok) return
    toast('通知已撤回')
    onWithdrawn()
  }
  return (
    <Sheet
      open={open}
      title="撤回这条通知？"
      onClose={onClose}
      footer={
        <Button block kind="danger" busy={busy} onPress={() => void withdraw()}>
          撤回通知
        </Button>
      }
    >
      <Stack>
        <Note>撤回后居民马上看不到，也不能恢复，要发只能另写一条。</Note>
        <ReasonField
          label="撤回原因"
          common={common}
          value={reason}
          maxLength={reasonMax}
          lines={2}
          error={tried && missing ? '请写明原因' : undefined}
          onChange={setReason}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
