import { decideClaim, decideOwners } from '../../../domain/person/owners'
import type { Grant, Person } from '../../../domain/person/person'
import { newPerson } from '../../../domain/person/profile'
import { decideGrant, decideRevoke } from '../../../domain/person/roles'
import type { Site } from '../../../domain/site/site'
import { sites } from '../../world/organisation'

const now = Date.parse('2026-09-18T02:00:00Z')
const person = newPerson('p1', 'wx1', 0)
const site = (id: string): Site | null => sites.find(({ _id }) => _id === id) ?? null
const grant = (role: Grant['role'], over: Partial<Grant> = {}): Grant => ({
  role,
  grantedBy: 'o1',
  grantedAt: now,
  reason: '岗位需要',
  ...over,
})
const decide = (given: Grant, to: Person = person) => decideGrant(to, given, site(given.siteId ?? ''), now)

test.each<[string, Grant, string | null]>([
  ['station staff of a station', grant('station', { siteId: 'xiwang' }), null],
  ['station staff of nowhere', grant('station'), 'roleSiteWrong'],
  ['station staff of the office', grant('station', { siteId: 'office' }), 'roleSiteWrong'],
  ['station staff of a station that is not there', grant('station', { siteId: 'nowhere' }), 'siteUnknown'],
  ['a correspondent of the office', grant('correspondent', { siteId: 'office' }), null],
  ['a correspondent of nowhere', grant('correspondent'), 'roleSiteWrong'],
  ['street staff', grant('street'), null],
  ['street staff of one station', grant('street', { siteId: 'xiwang' }), 'roleSiteWrong'],
  ['an owner of one station', grant('owner', { siteId: 'xiwang' }), 'roleSiteWrong'],
  ['a leader with and without a site', grant('leader', { siteId: 'xiwang' }), null],
  ['a role that has run out already', grant('street', { until: now }), 'untilPassed'],
  ['a role that runs out in a moment', grant('street', { until: now + 1 }), null],
])('granting %s', (_, given, cause) => {
  expect(decide(given)).toEqual(cause ? { refused: cause } : { ...person, grants: [given] })
})

test('the same role for the same site is replaced, and the old one is kept as former', () => {
  const old = grant('station', { siteId: 'xiwang', until: now + 5 })
  const other = grant('station', { siteId: 'liaohe' })
  const renewed = grant('station', { siteId: 'xiwang', grantedBy: 'o2', reason: '续任' })
  expect(decide(renewed, { ...person, grants: [old, other] })).toEqual({
    ...person,
    grants: [other, renewed],
    formerGrants: [{ ...old, revokedBy: 'o2', revokedAt: now, revokeReason: '续任' }],
  })
})

test('taking a role back leaves the others, and the reason', () => {
  const held = [
    grant('station', { siteId: 'xiwang' }),
    grant('station', { siteId: 'liaohe' }),
    grant('street'),
  ]
  const revocation = { role: 'station', siteId: 'xiwang', by: 'o2', reason: '调岗' } as const
  expect(decideRevoke({ ...person, grants: held }, revocation, now)).toEqual({
    ...person,
    grants: held.slice(1),
    formerGrants: [{ ...held[0], revokedBy: 'o2', revokedAt: now, revokeReason: '调岗' }],
  })
})

test.each([
  ['a role that is not held', { role: 'street' }, 'roleNotHeld'],
  ['the role of another site', { role: 'station', siteId: 'liaohe' }, 'roleNotHeld'],
  ['a station role without its site', { role: 'station' }, 'roleSiteWrong'],
] as const)('taking back %s is refused', (_, revocation, cause) => {
  const held = { ...person, grants: [grant('station', { siteId: 'xiwang' })] }
  expect(decideRevoke(held, { ...revocation, by: 'o2', reason: 'x' }, now)).toEqual({ refused: cause })
})

test('former roles are remembered up to twenty', () => {
  let current = person
  for (let i = 0; i < 25; i++) {
    const next = decide(grant('street', { reason: `第 ${i} 次` }), current)
    if ('refused' in next) throw new Error(next.refused)
    current = next
  }
  expect(current.formerGrants).toHaveLength(20)
  expect(current.formerGrants.at(-1)?.reason).toBe('第 23 次')
})

const lasting = { _id: 'p1', grants: [grant('owner')] }
const passing = { _id: 'p1', grants: [grant('owner', { until: now + 1 })] }
const none = { _id: 'p1', grants: [] }

test.each([
  ['the first owner', [], lasting, ['p1']],
  ['a second owner', ['o1'], lasting, ['o1', 'p1']],
  ['an owner who stays one', ['p1', 'o1'], lasting, ['o1', 'p1']],
  ['one of two goes', ['p1', 'o1'], none, ['o1']],
  ['the last one goes', ['p1'], none, { refused: 'lastOwner' }],
  ['the last one gets an end', ['p1'], passing, { refused: 'lastOwner' }],
  ['one with an end does not count', ['o1'], passing, ['o1']],
  ['one who never was in the list goes', ['o1'], none, ['o1']],
])('%s', (_, owners, after, expected) => {
  expect(decideOwners(owners, after)).toEqual(expected)
})

test('the set-up code is void once there is an owner', () => {
  expect(decideClaim([])).toBeNull()
  expect(decideClaim(['o1'])).toEqual({ refused: 'codeWrong' })
})
