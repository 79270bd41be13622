import { open } from '@/lib/routes'
import { useAction } from '@/lib/use-action'
import { useForgetMe } from '@/lib/use-forget-me'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Note, Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { EndingSignups } from '../own/ending-signups'

/** Before the own consent is withdrawn: what follows, and the two ways there are, a pause and the end. */
export function WithdrawOwn({ now, onClose }: { now: number; onClose: () => void }) {
  const { run, busy, failure } = useAction('person.withdrawConsent')
  const forgetMe = useForgetMe()
  const withdraw = async () => {
    const answer = await run({ text: 'profile' })
    if (!answer.ok) return
    forgetMe()
    toast('已撤回，信息先停用', 'good')
    onClose()
  }
  const erase = () => {
    onClose()
    void open('ownErase')
  }
  return (
    <Sheet
      open
      title="撤回同意"
      onClose={onClose}
      footer={
        <Stack gap={3}>
          <Button kind="danger" block busy={busy} onPress={withdraw}>
            撤回，先停用
          </Button>
          <Button block onPress={onClose}>
            再想想
          </Button>
        </Stack>
      }
    >
      <Stack>
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <Paragraphs text={consequence} />
        <EndingSignups now={now} />
        <Note>不想留着这些信息，可以直接注销，全部删除。</Note>
        <Button block icon="trash" onPress={erase}>
          去注销
        </Button>
      </Stack>
    </Sheet>
  )
}

const consequence = `撤回以后，没参加的报名会取消，名额让给候补的邻居。
您的信息先留着，不再使用；什么时候再同意，都能接着用。
活动和通知照样可以看。`
