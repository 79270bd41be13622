import type { StaffMember } from '@domain/person/staff-contract'
import { dayOf } from '@domain/time'
import { sayDate } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { type NameOf, roleWords } from './role-words'

interface Props {
  former: StaffMember['former']
  nameOf: NameOf
  now: number
}

/** What somebody held before: the latest first, with who gave it, who took it back, and why. */
export function FormerRoles({ former, nameOf, now }: Props) {
  if (former.length === 0) return null
  const onDay = (at: number) => sayDate(dayOf(at), now)
  return (
    <CellGroup title="以前的角色">
      {former.map(grant => (
        <Cell
          key={`${grant.role}${grant.siteId ?? ''}${grant.revokedAt}`}
          title={roleWords(grant, nameOf)}
          note={`${onDay(grant.grantedAt)}由${grant.grantedBy || '已注销的人'}给（${grant.reason}），${onDay(grant.revokedAt)}由${grant.revokedBy || '已注销的人'}收回或换新（${grant.revokeReason}）`}
        />
      ))}
    </CellGroup>
  )
}
