import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { toast } from '@/ui/toast/toast'

interface Props {
  personId: string
  onErased: () => void
}

/** The person wants nothing kept any more. */
export function EraseDesk({ personId, onErased }: Props) {
  const [asking, setAsking] = useState(false)
  const { run, busy } = useAction('person.deskErase')
  const erase = async () => {
    const answer = await run({ personId, understood: true })
    setAsking(false)
    toast(answer.ok ? '已注销' : answer.message, answer.ok ? 'good' : 'danger')
    if (answer.ok) onErased()
  }
  return (
    <>
      <Button block kind="danger" onPress={() => setAsking(true)}>
        本人要求注销
      </Button>
      <Dialog
        open={asking}
        title="注销这份登记？"
        confirmText="注销"
        danger
        busy={busy}
        onConfirm={() => void erase()}
        onCancel={() => setAsking(false)}
      >
        请先确认是本人的意思。姓名、家人马上删除，没参加的报名马上取消，不能恢复。
      </Dialog>
    </>
  )
}
