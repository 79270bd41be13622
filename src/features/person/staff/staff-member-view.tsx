import { selfReviews } from '@domain/person/self-review'
import type { StaffMember } from '@domain/person/staff-contract'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { useSession } from '@/lib/session'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { NameChip } from '@/ui/name-chip/name-chip'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { OpenWorkList } from '../handover/open-work-list'
import { FormerRoles } from './former-roles'
import { emptyGrant, type GrantDraft } from './grant-form'
import { GrantSheet } from './grant-sheet'
import { type HeldGrant, HeldRoles } from './held-roles'
import { RevokeSheet } from './revoke-sheet'
import { selfReviewWords } from './role-words'

interface Props {
  member: StaffMember
  sites: Sites
  now: number
}

/** One member of staff: what they hold, what they held, and for owners what can be done about it. */
export function StaffMemberView({ member, sites, now }: Props) {
  const { may } = useSession()
  const [granting, setGranting] = useState<GrantDraft>()
  const [handing, setHanding] = useState(false)
  const [revoking, setRevoking] = useState<HeldGrant>()
  const mayGrant = may('person.grantRole')
  const person = { ...member, roles: member.grants }
  return (
    <Stack gap={5}>
      <Heading level={1}>
        <NameChip name={member.name} />
      </Heading>
      {selfReviews(member.grants, now).map(clash => (
        <Alert key={clash.work + clash.review} tone="warn" title="自己审自己">
          {selfReviewWords(clash)}
        </Alert>
      ))}
      <HeldRoles
        member={member}
        nameOf={sites.nameOf}
        now={now}
        onRenew={mayGrant ? grant => setGranting(draftOf(grant)) : undefined}
        onRevoke={mayGrant ? setRevoking : undefined}
      />
      {mayGrant ? (
        <Button block icon="plus" onPress={() => setGranting(emptyGrant)}>
          再给一个角色
        </Button>
      ) : null}
      {may('person.handOver') ? (
        <OpenWorkList
          personId={member.personId}
          name={member.name}
          nameOf={sites.nameOf}
          now={now}
          handing={handing}
          onHanding={setHanding}
        />
      ) : null}
      <FormerRoles former={member.former} nameOf={sites.nameOf} now={now} />
      {granting ? (
        <GrantSheet
          person={person}
          first={granting}
          sites={sites}
          now={now}
          onClose={() => setGranting(undefined)}
          onGranted={() => setGranting(undefined)}
        />
      ) : null}
      {revoking ? (
        <RevokeSheet
          member={member}
          grant={revoking}
          nameOf={sites.nameOf}
          onClose={() => setRevoking(undefined)}
          onRevoked={() => {
            setRevoking(undefined)
            setHanding(true)
          }}
        />
      ) : null}
    </Stack>
  )
}

/** The same role for the same site, to be given anew: that replaces it. */
const draftOf = ({ role, siteId, until }: HeldGrant): GrantDraft => ({
  role,
  siteId,
  lastDay: until === undefined ? '' : dayOf(until - 1),
  reason: '',
})
