import type { FormerGrant, Grant } from '../../../domain/person/person'
import type { FormerGrantView, GrantView, RoleView } from '../../../domain/person/staff-contract'

/** Grants as they leave the server: who gave them by name, never by id. */

export const roleViewOf = ({ role, siteId, until }: Pick<Grant, 'role' | 'siteId' | 'until'>): RoleView => ({
  role,
  ...(siteId === undefined ? {} : { siteId }),
  ...(until === undefined ? {} : { until }),
})

type NameOf = (personId: string) => string

export const grantViewOf = (grant: Grant, nameOf: NameOf): GrantView => ({
  ...roleViewOf(grant),
  grantedBy: nameOf(grant.grantedBy),
  grantedAt: grant.grantedAt,
  reason: grant.reason,
})

export const formerViewOf = (grant: FormerGrant, nameOf: NameOf): FormerGrantView => ({
  ...grantViewOf(grant, nameOf),
  revokedBy: nameOf(grant.revokedBy),
  revokedAt: grant.revokedAt,
  revokeReason: grant.revokeReason,
})
