import type { Change } from '../change'
import { dayOf } from '../time'
import type { Grant, Person } from './person'

/**
 * What the record of acts tells of changed roles: one change a role and site, each with until when it is held. Nothing
 * else in a person's record is written by staff.
 */
export function roleChanges(before: Pick<Person, 'grants'>, after: Pick<Person, 'grants'>): Change[] {
  const [held, holds] = [byField(before.grants), byField(after.grants)]
  return [...new Set([...held.keys(), ...holds.keys()])].flatMap(field => {
    const [from, to] = [held.get(field), holds.get(field)]
    if (from === to) return []
    return [{ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]
  })
}

/** Instead of a last day. */
export const noEnd = 'no end'
export const roleField = 'role'

/** `role.station.xiwang` → `2026-12-31`, the last day. */
const byField = (grants: readonly Grant[]): Map<string, string> =>
  new Map(
    grants.map(({ role, siteId, until }) => [
      [roleField, role, ...(siteId === undefined ? [] : [siteId])].join('.'),
      until === undefined ? noEnd : dayOf(until - 1),
    ]),
  )
