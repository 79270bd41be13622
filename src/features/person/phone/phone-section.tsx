import type { Me } from '@domain/person/contract'
import { profileConsentVersion } from '@domain/person/person'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Row, Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { PhoneEntry } from './phone-entry'

/** The telephone number: shown masked, given, changed and removed as one likes. It never lies on the device. */
export function PhoneSection({ me }: { me: Me }) {
  const [editing, setEditing] = useState(false)
  const { run, busy, failure } = useAction('person.removePhone')
  // The present text names the number; whoever agreed to an older one agrees to it with the form above.
  if (!me.registered || !me.consents.some(({ version }) => version === profileConsentVersion)) return null
  const remove = async () => {
    const answer = await run({})
    if (answer.ok) toast('已删除手机号', 'good')
  }
  if (!me.phone || editing) {
    return (
      <PhoneEntry
        onDone={() => setEditing(false)}
        onCancel={me.phone ? () => setEditing(false) : undefined}
      />
    )
  }
  return (
    <Stack gap={3}>
      <CellGroup title="手机号" hint="活动有变动时，工作人员可以联系您。不填也能报名。">
        <Cell icon="phone" title={me.phone} />
      </CellGroup>
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Row gap={2}>
        <Button onPress={() => setEditing(true)}>换一个号码</Button>
        <Button busy={busy} onPress={() => void remove()}>
          删除手机号
        </Button>
      </Row>
    </Stack>
  )
}
