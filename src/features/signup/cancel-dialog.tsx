import { useAction } from '@/lib/use-action'
import { Dialog } from '@/ui/dialog/dialog'
import { toast } from '@/ui/toast/toast'

interface Props {
  signupId: string
  waiting: boolean
  onClose: () => void
}

/** Asks once, says what it means, and cancels. */
export function CancelDialog({ signupId, waiting, onClose }: Props) {
  const { run, busy } = useAction('signup.cancel')
  const cancel = async () => {
    const answer = await run({ signupId })
    onClose()
    if (answer.ok) toast('已取消报名', 'good')
    else toast(answer.message, 'danger')
  }
  return (
    <Dialog
      open
      title={waiting ? '不再候补了？' : '取消这次报名？'}
      confirmText="取消报名"
      danger
      busy={busy}
      onConfirm={cancel}
      onCancel={onClose}
    >
      {waiting ? '取消后想再来，要重新排队。' : '名额会马上让给候补的邻居，之后想来要重新报名。'}
    </Dialog>
  )
}
