import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { type MemberDraft, memberGaps, memberInput } from '@/ui/person-fields/member-draft'
import { MemberFields } from '@/ui/person-fields/member-fields'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { RemoveMember } from './remove-member'

interface Props {
  first: MemberDraft
  now: number
  onClose: () => void
}

/** A family member to add, to correct, or to take off the list. */
export function MemberSheet({ first, now, onClose }: Props) {
  const [draft, setDraft] = useState(first)
  const [checked, setChecked] = useState(false)
  const { run, busy, failure } = useAction('person.saveMember')
  const save = async () => {
    setChecked(true)
    const input = memberInput(draft, now)
    if (!input) return
    const answer = await run(input)
    if (!answer.ok && answer.cause !== 'unsent') return
    toast(answer.ok ? '已保存' : answer.message, answer.ok ? 'good' : 'plain')
    onClose()
  }
  return (
    <Sheet
      open
      title={draft.id ? '修改家人' : '添加家人'}
      onClose={onClose}
      footer={
        <Button kind="primary" block busy={busy} onPress={save}>
          保存
        </Button>
      }
    >
      <Stack>
        {failure && failure.cause !== 'unsent' ? <Alert tone="danger" title={failure.message} /> : null}
        <MemberFields
          draft={draft}
          onChange={setDraft}
          gaps={checked ? memberGaps(draft, now) : {}}
          now={now}
        />
        {draft.id ? (
          <RemoveMember id={draft.id} name={first.name} guarded={first.guardianAgreed} onRemoved={onClose} />
        ) : null}
      </Stack>
    </Sheet>
  )
}
