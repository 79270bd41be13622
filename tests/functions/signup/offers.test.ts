import type { SeatLedger } from '../../../domain/signup/ledger'
import { wrongWith } from '../../model/invariants'
import { day, hour, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields } from '../../world/fields'
import { killAfterEachWrite } from '../cut-off'

/** A freed seat is held for the next in line: what they see, what they answer, and what happens when they do not. */

const street = world()
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger
const tick = () => street.env.trigger('tick', 'everyMinute')

interface Party {
  who: Caller
  signupId: string
}

async function joined(name: string, activityId: string, size = 1): Promise<Party> {
  const who = await street.resident(name)
  const attendees = ['self']
  const { family } = await who.get('person.me', {})
  if (size > family.length + 1)
    family.push(...(await who.get('person.saveMember', { name: `${name}家`, relation: 'other' })).family)
  attendees.push(...family.slice(0, size - 1).map(({ id }) => id))
  const { signupId } = await who.get('signup.join', { activityId, attendees })
  return { who, signupId }
}

const mineOf = async ({ who, signupId }: Party) =>
  (await who.get('signup.mine', {})).items.find(one => one.signupId === signupId)
const cancel = ({ who, signupId }: Party) => who.get('signup.cancel', { signupId })

/** 李强 sits on both seats, 王芳 waits for both and 赵敏 for one; then 李强 cancels. */
async function offered(fields: Partial<typeof activityFields> = {}, at = now) {
  const activityId = await street.activity({ capacity: 2, partyMax: 2, ...fields })
  const li = await joined('李强', activityId, 2)
  const wang = await joined('王芳', activityId, 2)
  const zhao = await joined('赵敏', activityId)
  street.env.clock.set(at)
  await cancel(li)
  return { activityId, li, wang, zhao }
}

test('the first that fits is asked, and sees until when; the next sees why not yet', async () => {
  const { activityId, wang, zhao } = await offered()
  expect(await mineOf(wang)).toMatchObject({
    state: 'waiting',
    offer: { seats: 2, expiresAt: now + day },
    people: [{ name: '王芳' }, { name: '王芳家' }],
  })
  expect(await mineOf(wang)).not.toHaveProperty('position')
  const { mine, seats } = await zhao.who.get('activity.detail', { activityId })
  expect(mine).toMatchObject({ position: 1, why: { free: 0, held: 2, closed: false } })
  expect(seats).toEqual({ capacity: 2, free: 0, waiting: 2 })
})

test('all seats are taken, and a repeat is answered the same, also after a cancel', async () => {
  const { activityId, wang } = await offered()
  const tap = { requestId: 'accept-number-1' }
  const first = await wang.who.call('signup.accept', { signupId: wang.signupId }, tap)
  expect(first).toMatchObject({ data: { state: 'seated', party: 2 } })
  expect(await mineOf(wang)).toMatchObject({ state: 'seated' })
  await cancel(wang)
  expect(await wang.who.call('signup.accept', { signupId: wang.signupId }, tap)).toEqual(first)
  expect(ledgerOf(activityId).seats).toEqual({})
})

test('one of two seats is taken: the other is offered on in the same write', async () => {
  const { activityId, wang, zhao } = await offered()
  const [self] = (await mineOf(wang))?.people ?? []
  const answer = await wang.who.get('signup.accept', { signupId: wang.signupId, attendees: [self?.id ?? ''] })
  expect(answer).toMatchObject({ state: 'seated', party: 1 })
  expect(await mineOf(wang)).toMatchObject({ state: 'seated', attendees: ['王芳'] })
  expect(await mineOf(zhao)).toMatchObject({ offer: { seats: 1 } })
  expect(wrongWith(ledgerOf(activityId))).toEqual([])
})

test('declined: the next is asked', async () => {
  const { wang, zhao } = await offered()
  await cancel(wang)
  expect(await mineOf(wang)).toMatchObject({ state: 'gone' })
  expect(await mineOf(zhao)).toMatchObject({ offer: { seats: 1, expiresAt: now + day } })
})

test('it lapses at its moment, whether or not a timer has run: too late is too late', async () => {
  const { wang, zhao } = await offered()
  const accept = (requestId: string) =>
    wang.who.call('signup.accept', { signupId: wang.signupId }, { requestId })
  street.env.clock.set(now + day - 1)
  expect(await mineOf(zhao)).toMatchObject({ state: 'waiting', position: 1 })
  street.env.clock.set(now + day)
  expect(await accept('one-ms-too-late')).toMatchObject({ cause: 'offerOver' })
  // Whoever looks sees it at once: from then on it is theirs for as long.
  expect(await mineOf(zhao)).toMatchObject({ offer: { seats: 1, expiresAt: now + 2 * day } })
  expect(await mineOf(wang)).toMatchObject({ state: 'gone', lapsed: true })
  expect(await accept('much-too-late')).toMatchObject({ cause: 'offerOver' })
})

test('a newcomer finds what has lapsed and fits nobody, and nobody else may take it afterwards', async () => {
  const { activityId, wang, zhao } = await offered()
  await cancel(zhao)
  street.env.clock.set(now + day)
  const sun = await street.resident('孙丽')
  const answer = await sun.get('signup.join', { activityId, attendees: ['self'] })
  expect(answer).toMatchObject({ state: 'seated' })
  street.env.clock.set(now + day - 1)
  const late = await wang.who.call('signup.accept', { signupId: wang.signupId })
  expect(late).toMatchObject({ cause: 'offerOver' })
  expect((await sun.get('signup.mine', {})).items).toMatchObject([{ state: 'seated' }])
})

test('the timer tells: who was too late, and who is next', async () => {
  const { activityId } = await offered()
  street.env.clock.set(now + day)
  await tick()
  const told = street.env.read('messages', {}).map(({ kind, audience }) => ({ kind, audience }))
  expect(told).toEqual(
    expect.arrayContaining([
      { kind: 'offered', audience: { of: 'offered', activityId, rev: expect.any(Number) } },
      { kind: 'offerMissed', audience: { of: 'missed', activityId, rev: expect.any(Number) } },
    ]),
  )
  expect(told).toHaveLength(3)
  await tick()
  expect(street.env.read('messages', {})).toHaveLength(3)
})

test('within three hours of the start nobody is asked', async () => {
  const { wang } = await offered({}, activityFields.startsAt - 3 * hour)
  expect(await mineOf(wang)).toMatchObject({ state: 'seated' })
})

test('the line closes at its own time, after which nothing is offered', async () => {
  const lineClosesAt = activityFields.startsAt - hour
  const { activityId, wang } = await offered({ lineClosesAt }, lineClosesAt)
  expect(await mineOf(wang)).toMatchObject({ state: 'waiting', position: 1, why: { closed: true } })
  expect(ledgerOf(activityId)).toMatchObject({ lapsed: 2, free: 0, offers: {} })
})

test('how long an offer stands is its site’s to say', async () => {
  const staff = await street.staff('周伟', 'street')
  const { sites } = await staff.get('site.tree', {})
  for (const { _id, settings } of sites)
    await staff.get('site.saveSettings', { siteId: _id, settings: { ...settings, offerHours: 2 } })
  const { wang } = await offered()
  expect(await mineOf(wang)).toMatchObject({ offer: { expiresAt: now + 2 * hour } })
})

test('a family that is too big makes itself smaller, keeps its place, and is in at once', async () => {
  const activityId = await street.activity({ capacity: 3, partyMax: 2 })
  await joined('李强', activityId, 2)
  const wang = await joined('王芳', activityId, 2)
  const before = await mineOf(wang)
  expect(before).toMatchObject({ position: 1, why: { free: 1, held: 0 } })
  const keep = { signupId: wang.signupId, attendees: [before?.people?.[1]?.id ?? ''] }
  const tap = { requestId: 'reduce-number-1' }
  const first = await wang.who.call('signup.reduce', keep, tap)
  expect(first).toMatchObject({ data: { state: 'seated', party: 1 } })
  expect(await mineOf(wang)).toMatchObject({ state: 'seated', attendees: ['王芳家'] })
  expect(await wang.who.call('signup.reduce', keep, tap)).toEqual(first)
})

test('one of the family comes instead of another; the join is answered as before, and the roster knows', async () => {
  const activityId = await street.activity()
  const who = await street.resident('王芳')
  const names = ['王建国', '王小雨']
  const ids: string[] = []
  for (const name of names)
    ids.push((await who.get('person.saveMember', { name, relation: 'other' })).family.at(-1)?.id ?? '')
  const [husband = '', child = ''] = ids
  const ask = { activityId, attendees: ['self', husband] }
  const joining = await who.call('signup.join', ask, { requestId: 'join-before-swap' })
  const { signupId = '' } = (await who.get('activity.detail', { activityId })).mine ?? {}
  const leave = (await mineOf({ who, signupId }))?.people?.find(({ name }) => name === '王建国')?.id ?? ''
  const tap = { requestId: 'swap-number-1' }
  const first = await who.call('signup.swap', { signupId, leave, come: child }, tap)
  expect(first).toMatchObject({ data: { state: 'seated', party: 2 } })
  expect(await who.call('signup.swap', { signupId, leave, come: child }, tap)).toEqual(first)
  expect(await mineOf({ who, signupId })).toMatchObject({ attendees: ['王芳', '王小雨'] })
  expect(await who.call('signup.join', ask, { requestId: 'join-before-swap' })).toEqual(joining)
  const li = await street.resident('李强')
  expect(await li.call('signup.swap', { signupId, leave, come: 'self' })).toMatchObject({
    cause: 'notSignedUp',
  })
})

test('not somebody else’s, not while one waits, not strangers', async () => {
  const { wang, zhao } = await offered()
  const { signupId } = wang
  expect(await zhao.who.call('signup.accept', { signupId })).toMatchObject({ cause: 'notSignedUp' })
  expect(await zhao.who.call('signup.reduce', { signupId, attendees: ['x'] })).toMatchObject({
    cause: 'notSignedUp',
  })
  const early = { requestId: 'accept-too-early' }
  const refused = await zhao.who.call('signup.accept', { signupId: zhao.signupId }, early)
  expect(refused).toMatchObject({ cause: 'noOffer' })
  expect(await wang.who.call('signup.accept', { signupId, attendees: ['x'] })).toMatchObject({
    cause: 'unknownAttendee',
  })
  // What was refused stays refused, though it would be allowed by now.
  await cancel(wang)
  expect(await zhao.who.call('signup.accept', { signupId: zhao.signupId }, early)).toEqual(refused)
  expect(await mineOf(zhao)).toMatchObject({ offer: { seats: 1 } })
})

test('an accept that dies after any of its writes: one seat, told once, and the rest goes on', async () => {
  const tap = { requestId: 'accept-tap-1' }
  const writes = await killAfterEachWrite(
    street,
    async () => {
      const state = await offered()
      const [self] = (await mineOf(state.wang))?.people ?? []
      return { ...state, input: { signupId: state.wang.signupId, attendees: [self?.id ?? ''] } }
    },
    ({ wang, input }) => wang.who.call('signup.accept', input, tap),
    async ({ activityId, wang, zhao, input }) => {
      const again = await wang.who.call('signup.accept', input, tap)
      expect(again).toMatchObject({ data: { state: 'seated', party: 1 } })
      expect(await wang.who.call('signup.accept', input, tap)).toEqual(again)
      expect(await mineOf(zhao)).toMatchObject({ offer: { seats: 1 } })
      expect(wrongWith(ledgerOf(activityId))).toEqual([])
    },
  )
  expect(writes).toBeGreaterThanOrEqual(3)
})

test('who missed an offer while the process died learns of it from the repair job', async () => {
  street.allowFaults()
  const { activityId, wang, zhao } = await offered()
  street.env.clock.set(now + day)
  const fault = street.env.faults.add({
    fn: 'api',
    action: 'database.modifyDocument',
    nth: 1,
    effect: 'crashAfter',
  })
  await zhao.who.call('signup.mine', {}).catch(() => undefined)
  fault.remove()
  expect(ledgerOf(activityId).missed).toHaveLength(1)
  street.env.clock.advance(6 * minute)
  await tick()
  expect(await mineOf(wang)).toMatchObject({ state: 'gone', lapsed: true })
  const kinds = street.env.read('messages', {}).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['offerMissed', 'offered', 'offered'])
})
