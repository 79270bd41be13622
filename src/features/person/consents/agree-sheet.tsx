import { profileConsentText } from '@domain/person/consent-texts'
import type { Me } from '@domain/person/contract'
import { profileConsentVersion } from '@domain/person/person'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

/** The own text, to be agreed to again: after it was withdrawn, or since it changed. What is in the record stays. */
export function AgreeSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const { run, busy, failure } = useAction('person.saveProfile')
  const agree = async () => {
    const { name, birthDate, homeEstateId } = me
    const answer = await run({ name, consent: profileConsentVersion, birthDate, homeEstateId })
    if (!answer.ok && answer.cause !== 'unsent') return
    toast(answer.ok ? '已同意' : answer.message, answer.ok ? 'good' : 'plain')
    onClose()
  }
  return (
    <Sheet
      open
      title="个人信息说明"
      onClose={onClose}
      footer={
        <Button kind="primary" block busy={busy} onPress={agree}>
          我已看过，同意
        </Button>
      }
    >
      <Stack>
        {failure && failure.cause !== 'unsent' ? <Alert tone="danger" title={failure.message} /> : null}
        <Paragraphs text={profileConsentText} />
      </Stack>
    </Sheet>
  )
}
