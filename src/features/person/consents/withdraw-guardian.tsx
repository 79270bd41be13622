import type { MemberView } from '@domain/person/contract'
import { useAction } from '@/lib/use-action'
import { Dialog } from '@/ui/dialog/dialog'
import { toast } from '@/ui/toast/toast'

interface Props {
  child: MemberView
  onClose: () => void
}

/** Before a guardian's consent is withdrawn: what becomes of the child's name and seats. */
export function WithdrawGuardian({ child: { id, name }, onClose }: Props) {
  const { run, busy } = useAction('person.withdrawConsent')
  const withdraw = async () => {
    const answer = await run({ text: 'guardian', memberId: id })
    toast(answer.ok ? '已撤回' : answer.message, answer.ok ? 'good' : 'danger')
    if (answer.ok) onClose()
  }
  return (
    <Dialog
      open
      title={`撤回对${name}的同意？`}
      confirmText="撤回"
      danger
      busy={busy}
      onConfirm={withdraw}
      onCancel={onClose}
    >
      {name}会从家人名单里删除，没参加的报名里也会去掉，名额让给候补的邻居。以前的报名记录里不再有名字。
    </Dialog>
  )
}
