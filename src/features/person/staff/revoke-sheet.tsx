import type { StaffMember } from '@domain/person/staff-contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { grantReasonMax } from './grant-form'
import { type NameOf, roleWords } from './role-words'

const common = ['调岗', '离职', '任期已满', '给错了']

interface Props {
  member: StaffMember
  grant: StaffMember['grants'][number]
  nameOf: NameOf
  onClose: () => void
  onRevoked: () => void
}

/** Taking a role back, with the reason that stays in the record. */
export function RevokeSheet({ member, grant, nameOf, onClose, onRevoked }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('person.revokeRole')
  const missing = reason.trim() === ''
  const { role, siteId } = grant
  const revoke = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({
      personId: member.personId,
      role,
      reason: reason.trim(),
      ...(siteId ? { siteId } : {}),
    })
    if (!answer.ok) return
    toast('已收回', 'good')
    onRevoked()
  }
  return (
    <Sheet
      open
      title="收回这个角色？"
      onClose={onClose}
      footer={
        <Button block kind="danger" busy={busy} onPress={() => void revoke()}>
          收回角色
        </Button>
      }
    >
      <Stack>
        <Note>{`收回后，${member.name}马上不能再做${roleWords(grant, nameOf)}的事。做过的事都还在记录里。`}</Note>
        <ReasonField
          label="收回的原因"
          common={common}
          value={reason}
          maxLength={grantReasonMax}
          error={tried && missing ? '请写明为什么收回' : undefined}
          onChange={setReason}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
