import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, id, instant, type Page, words } from '../fields'
import type { GrantedRole } from './person'

/** Roles: who holds them, who gave them, and how one finds the person who shall get one. */

export const grantedRole = v.picklist([
  'volunteer',
  'leader',
  'correspondent',
  'station',
  'street',
  'owner',
] satisfies GrantedRole[])

export interface RoleView {
  role: GrantedRole
  siteId?: string
  until?: number
}

export interface StaffRow {
  personId: string
  name: string
  roles: RoleView[]
}

/** A grant with the names of whoever gave it and took it back; empty when they are no longer known. */
export interface GrantView extends RoleView {
  grantedBy: string
  grantedAt: number
  reason: string
}
export interface FormerGrantView extends GrantView {
  revokedBy: string
  revokedAt: number
  revokeReason: string
}

export interface StaffMember {
  personId: string
  name: string
  grants: GrantView[]
  /** The latest first. */
  former: FormerGrantView[]
  /** Their role of owner can be neither taken back nor limited. */
  lastOwner: boolean
}

export const staffActions = {
  'person.grantRole': write(
    v.strictObject({
      personId: id,
      role: grantedRole,
      siteId: v.optional(id),
      until: v.optional(instant),
      reason: words(100),
    }),
  ).gives<{ personId: string }>(),
  'person.revokeRole': write(
    v.strictObject({ personId: id, role: grantedRole, siteId: v.optional(id), reason: words(100) }),
  ).gives<{ personId: string }>(),
  /**
   * Who holds a role, or with `former` who held one; with `siteId` those of one site. `people` is what `items` is,
   * under the name that the first release gave it.
   */
  'person.staff': read(
    v.strictObject({ cursor, siteId: v.optional(id), former: v.optional(v.boolean()) }),
  ).gives<Page<StaffRow> & { people: StaffRow[] }>(),
  /** One of them, with what they hold and held. */
  'person.staffMember': read(v.strictObject({ personId: id })).gives<StaffMember>(),
  /** A code to show to whoever shall give one a role. */
  'person.showCode': write(v.strictObject({})).gives<{ code: string; expiresAt: number }>(),
  /** Who shows this code. The look is in the record of acts. */
  'person.byCode': read(v.strictObject({ code: words(20) })).gives<StaffRow>(),
}
