import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { emptyMember, memberGaps, memberInput } from '@/ui/person-fields/member-draft'
import { MemberFields } from '@/ui/person-fields/member-fields'
import { Row, Stack } from '@/ui/stack/stack'

interface Props {
  now: number
  /** Sees to it that the person has a profile: a family belongs to somebody. */
  ready: () => Promise<boolean>
  /** The id of the new member. */
  onAdded: (id: string) => void
  /** The form is open: nothing else should be sent meanwhile. */
  onOpen: (open: boolean) => void
}

/** A family member, added where one is missing: in the middle of signing up. */
export function AddMember({ now, ready, onAdded, onOpen }: Props) {
  const [draft, setDraft] = useState<typeof emptyMember>()
  const [checked, setChecked] = useState(false)
  const { run, busy, failure } = useAction('person.saveMember')
  const begin = () => {
    setDraft(emptyMember)
    onOpen(true)
  }
  if (!draft) {
    return (
      <Button icon="plus" onPress={begin}>
        添加家人
      </Button>
    )
  }
  const close = () => {
    setDraft(undefined)
    setChecked(false)
    onOpen(false)
  }
  const save = async () => {
    setChecked(true)
    const input = memberInput(draft, now)
    if (!input || !(await ready())) return
    const answer = await run(input)
    // The newest is the last of the list.
    const added = answer.ok ? answer.data.family[answer.data.family.length - 1] : undefined
    if (!added) return
    onAdded(added.id)
    close()
  }
  return (
    <Card>
      <Stack>
        <MemberFields
          draft={draft}
          onChange={setDraft}
          gaps={checked ? memberGaps(draft, now) : {}}
          now={now}
        />
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <Row gap={3}>
          <Button kind="primary" busy={busy} onPress={save}>
            添加
          </Button>
          <Button onPress={close}>不添加了</Button>
        </Row>
      </Stack>
    </Card>
  )
}
