import { roleNames } from '@domain/person/roles'
import { selfReviews } from '@domain/person/self-review'
import type { RoleView } from '@domain/person/staff-contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { GrantFields } from './grant-fields'
import { emptyGrant, type GrantDraft, grantGaps, grantInput } from './grant-form'
import { roleWords, selfReviewWords } from './role-words'

interface Props {
  person: { personId: string; name: string; roles: readonly RoleView[] }
  first?: GrantDraft
  sites: Sites
  now: number
  onClose: () => void
  onGranted: (personId: string) => void
}

/** Giving somebody a role, or giving it anew for longer. */
export function GrantSheet({ person, first = emptyGrant, sites, now, onClose, onGranted }: Props) {
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('person.grantRole')
  const give = async () => {
    setTried(true)
    const input = grantInput(person.personId, draft)
    if (!input) return
    const answer = await run(input)
    if (!answer.ok) return
    toast(`已给${person.name}${roleNames[input.role]}的角色`, 'good')
    onGranted(person.personId)
  }
  const { role, siteId } = draft
  const held = person.roles.filter(one => one.role !== role || one.siteId !== siteId)
  const clashes = role ? newClashes(held, { role, ...(siteId ? { siteId } : {}) }, now) : []
  return (
    <Sheet
      open
      title={`给${person.name}一个角色`}
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} onPress={() => void give()}>
          给角色
        </Button>
      }
    >
      <Stack>
        <Note>
          {person.roles.length > 0
            ? `现在是${person.roles.map(one => roleWords(one, sites.nameOf)).join('、')}`
            : '现在还没有任何角色'}
        </Note>
        <GrantFields
          draft={draft}
          onChange={setDraft}
          gaps={tried ? grantGaps(draft) : {}}
          sites={sites}
          now={now}
        />
        {clashes.map(clash => (
          <Alert key={clash.work + clash.review} tone="warn" title="自己审自己">
            {selfReviewWords(clash)}
          </Alert>
        ))}
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}

/** What this grant would add to what they can review of their own already. */
const newClashes = (held: readonly RoleView[], added: RoleView, now: number) => {
  const before = selfReviews(held, now)
  return selfReviews([...held, added], now).filter(
    ({ work, review }) => !before.some(old => old.work === work && old.review === review),
  )
}
