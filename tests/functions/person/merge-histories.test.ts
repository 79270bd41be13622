import fc from 'fast-check'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { fatesOf, wrongWith } from '../../model/invariants'
import { now, world } from '../../world'
import { xiwang } from '../../world/organisation'
import { birthDate, clerk, codeFor, ledgerOf, settleDown, understood } from './two-records'

/**
 * Random histories of two records of one human at one activity, among neighbours; then the one takes over the other, and
 * the process dies at some write. Whoever sat sits, whoever waited waits or sits, and nobody twice.
 */

const street = world()
/** Whom each record brings: oneself, and family of the same names. */
const people = ['self', '张小明', '张小红'] as const

const party = fc.subarray([...people], { minLength: 1 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ old: party }) },
  { weight: 3, arbitrary: fc.record({ own: party }) },
  { weight: 3, arbitrary: fc.record({ neighbour: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ leave: fc.constantFrom('old' as const, 'own' as const) }) },
)
const life = fc.record({
  capacity: fc.integer({ min: 3, max: 7 }),
  /** Three humans do not fit into one sign-up of two. */
  partyMax: fc.integer({ min: 2, max: 3 }),
  steps: fc.array(step, { minLength: 3, maxLength: 8 }),
  /** Of the claim's writes, the one that it dies after. */
  dies: fc.option(
    fc.record({
      action: fc.constantFrom('insertDocument', 'modifyDocument', 'removeDocument', 'commitTransaction'),
      nth: fc.integer({ min: 1, max: 4 }),
    }),
    { freq: 3 },
  ),
  again: fc.boolean(),
})
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

let lives = 0

async function play({ capacity, partyMax, steps, dies, again }: Life): Promise<void> {
  const name = `张桂兰${++lives}`
  street.env.clock.set(now)
  const zhou = await clerk(street)
  const deskId = await street.deskPerson(name, xiwang, { birthDate })
  const zhang = await street.resident(name)
  for (const member of people.slice(1)) {
    await zhou.get('person.deskSaveMember', { personId: deskId, name: member, relation: 'other' })
    await zhang.get('person.saveMember', { name: member, relation: 'other' })
  }
  const old = await zhou.get('person.deskRecord', { personId: deskId, purpose: '试一试' })
  const own = await zhang.get('person.me', {})
  const nameOf = new Map([...old.family, ...own.family].map(({ id, name: called }) => [id, called]))
  const humans = (ledger: SeatLedger) => humansIn(ledger, [deskId, own.personId ?? ''], nameOf)
  const idsIn = (family: readonly { id: string; name: string }[], chosen: readonly string[]) =>
    chosen.map(one => family.find(member => member.name === one)?.id ?? 'self')

  const activityId = await street.activity({ capacity, partyMax })
  const taps = { old: '', own: '' }
  for (const [i, what] of steps.entries()) {
    if ('old' in what) {
      const ask = { personId: deskId, activityId, attendees: idsIn(old.family, what.old) }
      const reply = await zhou.call('signup.deskJoin', ask)
      if (reply.ok) taps.old = reply.data.signupId
    } else if ('own' in what) {
      const reply = await zhang.call('signup.join', { activityId, attendees: idsIn(own.family, what.own) })
      if (reply.ok) taps.own = reply.data.signupId
    } else if ('neighbour' in what) {
      const other = await street.resident(`邻居${lives}-${i}`)
      await other.get('signup.join', { activityId, attendees: ['self'] })
    } else if (what.leave === 'old') {
      if (taps.old) await zhou.call('signup.deskCancel', { personId: deskId, signupId: taps.old })
    } else if (taps.own) await zhang.call('signup.cancel', { signupId: taps.own })
  }
  const before = humans(ledgerOf(street, activityId))

  const code = await codeFor(street, deskId)
  const tap = { requestId: `claim-tap-${lives}` }
  const take = () => zhang.call('person.claimRecord', { code, ...understood }, tap)
  const effect = 'crashAfter'
  const fault = dies && street.env.faults.add({ ...dies, fn: 'api', effect })
  await take().catch(() => undefined)
  fault?.remove()
  // The phone sends it once more, or the job finds what was begun; what was not begun nobody finishes.
  const begun = street.env.read('merges', { fromId: deskId }).length > 0
  if (again || !begun) expect(await take()).toMatchObject({ ok: true })
  await settleDown(street)

  const ledger = ledgerOf(street, activityId)
  const after = humans(ledger)
  expect(wrongWith(ledger)).toEqual([])
  expect(after.sit).toEqual(expect.arrayContaining(before.sit))
  expect([...after.sit, ...after.wait]).toEqual(expect.arrayContaining(before.wait))
  expect(after.sit.length + after.wait.length).toBe(new Set([...before.sit, ...before.wait]).size)
  const mine = (await zhang.get('signup.mine', {})).items.filter(({ state }) => state !== 'gone')
  expect(mine.length).toBe(after.hers.length > 0 ? 1 : 0)
}

/** Everybody at the activity, by a name under which the two records are one human: who sits, who waits, who is hers. */
function humansIn(ledger: SeatLedger, hers: readonly string[], nameOf: ReadonlyMap<string, string>) {
  const { seated } = fatesOf(ledger)
  const stored = [...Object.entries(ledger.seats), ...Object.entries(ledger.offers)].map(
    ([personId, { attendees }]) => ({ personId, attendees }),
  )
  const all = [...stored, ...ledger.line].map(({ personId, attendees }) => ({
    personId,
    names: attendees.map(key => (hers.includes(personId) ? (nameOf.get(key) ?? 'herself') : key)),
  }))
  const namesOf = (parties: typeof all) => parties.flatMap(({ names }) => names)
  return {
    sit: namesOf(all.filter(({ personId }) => seated.has(personId))),
    wait: namesOf(all.filter(({ personId }) => !seated.has(personId))),
    hers: namesOf(all.filter(({ personId }) => hers.includes(personId))),
  }
}

test('whatever the two did, and wherever it was cut off', async () => {
  street.allowFaults()
  await fc.assert(fc.asyncProperty(life, play), { numRuns: 15, seed: 2026, endOnFailure: true })
}, 600_000)
