import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { emptyMember, memberGaps, memberInput } from '@/ui/person-fields/member-draft'
import { MemberFields } from '@/ui/person-fields/member-fields'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  personId: string
  now: number
  onClose: () => void
}

/** Somebody of the family whom one signs up along with the person. */
export function DeskMemberSheet({ personId, now, onClose }: Props) {
  const [draft, setDraft] = useState(emptyMember)
  const [checked, setChecked] = useState(false)
  const { run, busy, failure } = useAction('person.deskSaveMember')
  const save = async () => {
    setChecked(true)
    const input = memberInput(draft, now)
    if (!input) return
    const { name, relation: is, birthDate, guardianConsent } = input
    const facts = { ...(birthDate ? { birthDate } : {}), ...(guardianConsent ? { guardianConsent } : {}) }
    const answer = await run({ personId, name, relation: is, ...facts })
    if (!answer.ok) return
    toast('已加上', 'good')
    onClose()
  }
  return (
    <Sheet
      open
      title="添加家人"
      onClose={onClose}
      footer={
        <Button kind="primary" block busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <Stack>
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <MemberFields
          draft={draft}
          onChange={setDraft}
          gaps={checked ? memberGaps(draft, now) : {}}
          now={now}
          whose="这位居民"
        />
      </Stack>
    </Sheet>
  )
}
