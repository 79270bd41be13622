import type { Reply } from '../../../domain/reply'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { wrongWith } from '../../model/invariants'
import { world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields } from '../../world/fields'

/** Sign-ups that are cut off on their way, and sent again with the same request id, as the client does. */

const street = world()
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger
const ask = (activityId: string) => ({ activityId, attendees: ['self'] })

/** What is left when a call dies: nothing, a refusal to say, or that it broke. */
const lost = (call: Promise<Reply>) => call.catch(() => ({ ok: false as const, cause: 'died' }))

test.each([
  ['crashBefore', 4],
  ['crashAfter', 4],
  ['loseReply', 4],
] as const)(
  'a join, cut off at any request (%s): one seat, one record, one answer',
  async (effect, requests) => {
    street.allowFaults()
    for (let nth = 1; nth <= requests; nth++) {
      const activityId = await street.activity({ capacity: 1, partyMax: 1 })
      const wang = await street.resident('王芳')
      const requestId = `tap-${effect}-${nth}`
      const fault = street.env.faults.add({ fn: 'api', nth, effect })
      expect(await lost(wang.call('signup.join', ask(activityId), { requestId }))).toMatchObject({
        ok: false,
      })
      fault.remove()
      const again = await wang.call('signup.join', ask(activityId), { requestId })
      expect(again).toMatchObject({ data: { state: 'seated', party: 1 } })
      expect(await wang.call('signup.join', ask(activityId), { requestId })).toEqual(again)
      const { line, seats } = ledgerOf(activityId)
      expect(line.length + Object.keys(seats).length).toBe(1)
      expect(street.env.read('signups', { activityId })).toHaveLength(1)
    }
  },
)

test.each([
  ['crashBefore', 5],
  ['loseReply', 5],
] as const)('a cancel, cut off at any request (%s): the seat is offered once', async (effect, requests) => {
  street.allowFaults()
  for (let nth = 1; nth <= requests; nth++) {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
    const { signupId } = await wang.get('signup.join', ask(activityId))
    await li.get('signup.join', ask(activityId))
    const fault = street.env.faults.add({ fn: 'api', nth, effect })
    expect(await lost(wang.call('signup.cancel', { signupId }))).toMatchObject({ ok: false })
    fault.remove()
    expect(await wang.call('signup.cancel', { signupId })).toMatchObject({ data: { state: 'gone' } })
    const [mine] = (await li.get('signup.mine', {})).items
    expect(mine).toMatchObject({ offer: { seats: 1 } })
    expect(street.env.get('signups', signupId)?.cancelledAt).toBeDefined()
    expect(wrongWith(ledgerOf(activityId))).toEqual([])
  }
})

test('a sign-up that was never recorded can be cancelled all the same', async () => {
  street.allowFaults()
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const tap = { requestId: 'tap-unrecorded' }
  const fault = street.env.faults.add({ fn: 'api', nth: 4, effect: 'crashBefore' })
  await lost(wang.call('signup.join', ask(activityId), tap))
  fault.remove()
  const { mine } = await wang.get('activity.detail', { activityId })
  const signupId = mine?.signupId ?? ''
  expect(await wang.get('signup.cancel', { signupId })).toEqual({ signupId, state: 'gone' })
  // The tap, sent once more, is told what it was told; it does not sign up again.
  expect(await wang.get('signup.join', ask(activityId), tap)).toMatchObject({ signupId, state: 'seated' })
  expect(ledgerOf(activityId)).toMatchObject({ line: [], seats: {} })
})

test('forty join while fifteen cancel and seats are added: everybody is answered, nobody told to come again', async () => {
  const activityId = await street.activity({ capacity: 20, partyMax: 1 })
  const names = Array.from({ length: 55 }, (_, i) => `居民${i}`)
  const people: Caller[] = []
  for (const name of names) people.push(await street.resident(name))
  const early = people.slice(0, 15)
  const seats = await Promise.all(early.map(one => one.get('signup.join', ask(activityId))))
  const zhou = await street.staff('周伟', 'street')
  const fields = { ...activityFields, capacity: 30, partyMax: 1 }
  street.env.latency({ minMs: 1, maxMs: 6 })
  const replies = await Promise.all([
    ...people.slice(15).map(one => one.call('signup.join', ask(activityId))),
    ...early.map((one, i) => one.call('signup.cancel', { signupId: seats[i]?.signupId ?? '' })),
    zhou.call('activity.save', { activityId, rev: 1, fields }),
  ])
  expect(replies.filter(({ ok }) => !ok)).toEqual([])
  const ledger = ledgerOf(activityId)
  expect(wrongWith(ledger)).toEqual([])
  expect(ledger).toMatchObject({ capacity: 30, spent: { length: 15 } })
  const { line, seats: sitting, offers } = ledger
  expect([...line, ...Object.keys(sitting), ...Object.keys(offers)]).toHaveLength(40)
})
