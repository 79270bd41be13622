import schema from '../../config/database.json'
import { access, mayDo, type Role, type Standing } from '../../domain/access'
import type { ActionName } from '../../domain/contract'
import type { Reply } from '../../domain/reply'
import { termsVersion } from '../../domain/volunteer/terms'
import { now, world } from '../world'
import type { Caller } from '../world/caller'
import { actionNames, inputs, type Target } from '../world/inputs'
import { liaohe, xiwang } from '../world/organisation'
import { teamAsked, volunteer } from '../world/volunteers'

/**
 * The whole of domain/access.ts through the gateway: every action × role × target. A forbidden cell is refused with
 * the same cause and words whether or not the record is there, and leaves nothing behind.
 */
const street = world()

const roles = [
  'visitor',
  'resident',
  'volunteer',
  'leader',
  'correspondent',
  'station',
  'street',
  'owner',
] as const
const where = ['own site', 'other site', 'missing record'] as const
type Where = (typeof where)[number]

/** The caller under test is always at home in 希望社区. */
async function callerIn(role: Role): Promise<Caller> {
  if (role === 'visitor') return street.as('来人')
  if (role === 'resident') return street.resident('来人')
  return street.staff('来人', role, role === 'station' || role === 'correspondent' ? xiwang : undefined)
}

const standingIn = (role: Role): Standing => ({
  registered: role !== 'visitor',
  grants: role === 'visitor' || role === 'resident' ? [] : [{ role, siteId: xiwang }],
})

/** Records of a site, with somebody else's sign-up and family. */
async function targetAt(siteId: string): Promise<Target> {
  const other = await street.resident(`居民 ${siteId}`, { birthDate: '1990-05-01' })
  const { personId = '', family } = await other.get('person.saveMember', { name: '家人', relation: 'other' })
  const deskId = await street.deskPerson('张桂兰', siteId)
  const activityId = await street.activity({}, siteId)
  const noticeId = await street.notice({}, siteId)
  const { signupId } = await other.get('signup.join', { activityId, attendees: ['self'] })
  const message = street.env.read('messages', { about: `notice:${noticeId}` })[0]
  const messageId = String(message?._id)
  const asker = await street.staff(`员工 ${siteId}`, 'station', siteId)
  const { exportId } = await asker.get('report.askSignups', { activityId, form: 'list' })
  await other.get('person.savePhone', { phone: '13800000009' })
  const { volunteerId } = await other.get('volunteer.register', {
    siteId,
    termsVersion,
    services: ['ages'],
    skills: [],
    free: ['weekends'],
  })
  const memberId = family[0]?.id ?? ''
  const team = await teamAsked(street, await volunteer(street, `队员 ${siteId}`, siteId), siteId)
  const made = { activityId, noticeId, signupId, messageId, exportId, volunteerId, ...team }
  return { siteId, personId, deskId, memberId, ...made }
}

const missing: Target = {
  siteId: 'nowhere',
  activityId: 'no-activity',
  noticeId: 'no-notice',
  signupId: 'no-activity-no-signup',
  personId: 'no-person',
  deskId: 'no-desk-person',
  memberId: 'no-member',
  messageId: 'no-message',
  exportId: 'no-export',
  volunteerId: 'no-volunteer',
  teamId: 'no-team',
  teamMemberId: 'no-team-member',
}

/** Written down apart from `scopeOf`, which is what is tested. */
function isAllowed(action: ActionName, role: Role, at: Where): boolean {
  const row: Partial<Record<Role, string>> = access[action]
  const held: Role[] = role === 'visitor' ? ['visitor'] : ['visitor', 'resident', role]
  const reaches = held.flatMap(one => row[one] ?? [])
  return reaches.some(reach => reach !== 'site' || at === 'own site')
}

/** All but how often somebody called, which counts what was allowed as well. */
const everything = (): string =>
  JSON.stringify(
    Object.keys(schema.collections)
      .filter(name => name !== 'rates')
      .map(name => street.env.read(name, {}, { sort: { _id: 1 } })),
  )

/** A first profile makes a resident of a visitor, a withdrawal a visitor of a resident, an erasure nobody: they are last. */
const last = [
  'person.deskErase',
  'person.saveProfile',
  'person.withdrawConsent',
  'person.erase',
] as const satisfies ActionName[]
const inOrder = [...actionNames.filter(name => !last.some(each => each === name)), ...last]

const words = (reply: Reply): string =>
  reply.ok ? 'answered' : JSON.stringify({ ...reply, requestId: undefined })

let calls = 0
const send = (action: ActionName, target: Target, openid: string): Promise<Reply> =>
  street.send(
    { action, input: inputs[action](target), requestId: `access-${String(++calls).padStart(5, '0')}` },
    openid,
  )

test.each(roles)('%s: every action, at home, elsewhere and nowhere', async role => {
  const targets: Record<Where, Target> = {
    'own site': await targetAt(xiwang),
    'other site': await targetAt(liaohe),
    'missing record': missing,
  }
  const { openid } = await callerIn(role)
  const wrong: string[] = []
  let forbidden = 0
  for (const action of inOrder) {
    const refusals = new Set<string>()
    for (const at of where) {
      const before = everything()
      const reply = await send(action, targets[at], openid)
      const cell = `${action}, ${at}: ${words(reply)}`
      if (isAllowed(action, role, at)) {
        const refused = !reply.ok && (reply.cause === 'notAllowed' || reply.cause === 'profileNeeded')
        const row: Partial<Record<Role, string>> = access[action]
        const gone = at === 'missing record' && row.station === 'site'
        if (refused && at !== 'missing record') wrong.push(`is allowed, but ${cell}`)
        if (gone && (!refused || everything() !== before)) wrong.push(`there is no such record, but ${cell}`)
        continue
      }
      forbidden++
      refusals.add(words(reply))
      if (reply.ok || !['notAllowed', 'profileNeeded'].includes(reply.cause))
        wrong.push(`is forbidden, but ${cell}`)
      if (everything() !== before) wrong.push(`left something behind: ${cell}`)
    }
    if (refusals.size > 1) wrong.push(`tells targets apart: ${action}: ${[...refusals].join(' | ')}`)
  }
  expect(wrong).toEqual([])
  // The owner is the only one who may do everything.
  expect(forbidden > 0).toBe(role !== 'owner')
})

test.each(roles)('%s: buttons know what the server will say', role => {
  for (const action of actionNames) {
    for (const [at, siteId] of [
      ['own site', xiwang],
      ['other site', liaohe],
    ] as const) {
      expect([action, at, mayDo(action, standingIn(role), now, siteId)]).toEqual([
        action,
        at,
        isAllowed(action, role, at),
      ])
    }
  }
})

describe('records of other people', () => {
  test.each(['signup.cancel', 'person.removeMember', 'person.saveMember'] as const)(
    '%s says the same as for a record that is not there, and changes nothing',
    async action => {
      const theirs = await targetAt(xiwang)
      const { openid } = await street.resident('来人')
      const before = everything()
      const replies = [await send(action, theirs, openid), await send(action, missing, openid)]
      expect(JSON.stringify(replies[0]).replace(/access-\d+/, '')).toBe(
        JSON.stringify(replies[1]).replace(/access-\d+/, ''),
      )
      expect(everything()).toBe(before)
    },
  )
})

test('a role whose time is over allows nothing', () => {
  const grant = { role: 'station', siteId: xiwang } as const
  expect(
    mayDo('notice.create', { registered: true, grants: [{ ...grant, until: now + 1 }] }, now, xiwang),
  ).toBe(true)
  expect(mayDo('notice.create', { registered: true, grants: [{ ...grant, until: now }] }, now, xiwang)).toBe(
    false,
  )
})

test('somebody without a name to WeChat is sent away from every action', async () => {
  for (const action of actionNames) {
    const reply = await street.send({ action, input: inputs[action](missing), requestId: 'nobody-000001' })
    expect([action, reply]).toEqual([action, expect.objectContaining({ ok: false, cause: 'signInNeeded' })])
  }
  expect(street.env.stats().requests).toBe(0)
})
