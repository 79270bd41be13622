import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  id: string
  name: string
  /** A guardian had agreed for them: that ends too. */
  guarded: boolean
  onRemoved: () => void
}

/** Takes a member off the list, after asking. Who is still signed up somewhere stays: the server says so. */
export function RemoveMember({ id, name, guarded, onRemoved }: Props) {
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useAction('person.removeMember')
  const remove = async () => {
    const answer = await run({ id })
    setAsking(false)
    if (!answer.ok && answer.cause !== 'unsent') return
    toast(answer.ok ? '已删除' : answer.message, answer.ok ? 'good' : 'plain')
    onRemoved()
  }
  return (
    <Stack gap={3}>
      {failure && failure.cause !== 'unsent' ? <Alert tone="danger" title={failure.message} /> : null}
      <Button kind="danger" icon="trash" onPress={() => setAsking(true)}>
        从名单里删除
      </Button>
      <Dialog
        open={asking}
        title={`删除${name}？`}
        confirmText="删除"
        danger
        busy={busy}
        onConfirm={remove}
        onCancel={() => setAsking(false)}
      >
        {`${guarded ? '监护人同意也一起撤回，' : ''}以前的报名记录里不再有名字，只留人数。以后可以再添加。`}
      </Dialog>
    </Stack>
  )
}
