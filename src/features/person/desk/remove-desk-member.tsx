import { useAction } from '@/lib/use-action'
import { Dialog } from '@/ui/dialog/dialog'
import { toast } from '@/ui/toast/toast'

interface Props {
  personId: string
  member: { id: string; name: string }
  onClose: () => void
}

/** Takes one of the family off the list, as the person wants it. */
export function RemoveDeskMember({ personId, member: { id, name }, onClose }: Props) {
  const { run, busy } = useAction('person.deskRemoveMember')
  const remove = async () => {
    const answer = await run({ personId, memberId: id })
    toast(answer.ok ? '已删除' : answer.message, answer.ok ? 'good' : 'danger')
    onClose()
  }
  return (
    <Dialog
      open
      title={`从名单里删除${name}？`}
      confirmText="删除"
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      还有没参加的报名时删不掉，请先取消报名。
    </Dialog>
  )
}
