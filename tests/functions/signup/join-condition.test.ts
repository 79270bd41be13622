import fc from 'fast-check'
import { look, standing } from '../../../cloudfunctions/modules/signup/seats-reading'
import { appendToLine } from '../../../cloudfunctions/modules/signup/seats-store'
import { flowOf } from '../../../domain/signup/go-on'
import { decideJoin, type JoinRequest } from '../../../domain/signup/join'
import { lineMax, never, noLimitFrom, noLimitTo, type SeatLedger } from '../../../domain/signup/ledger'
import { type Flow, type Held, placeAtJoin, placeInLine, type Queued } from '../../../domain/signup/settle'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { appended, lookAt, sizesOf } from '../../domain/signup/ledger-model'
import { hour, ledger, now, offerTo, party } from '../../domain/signup/ledgers'

/**
 * `decideJoin` says why not, the condition of the write says whether: one rule in two languages. Both are asked about
 * the same random ledgers, the condition by the real SDK at the database.
 */

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ schema: 'config/database.json', storage: 'memory' })
  Object.assign(process.env, cloud.env.sdkEnv())
})
afterAll(() => cloud.close())

/** Few names, so that they meet. */
const whose = fc.constantFrom('wang', 'li', 'zhao')
const keys = fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3', 'k4'), { minLength: 1, maxLength: 3 })
/** A tap is one person's. */
const tap = fc
  .tuple(whose, fc.constantFrom(1, 2))
  .map(([personId, nth]) => ({ personId, signupId: `a-${personId}${nth}` }))
const birthDate = fc.constantFrom('1950-01-01', '1990-06-01', '2020-01-01')
/** Mostly `usual`, so that most ledgers let somebody in. */
const or = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const request: fc.Arbitrary<JoinRequest> = fc
  .record({
    tap,
    attendees: keys,
    oldest: fc.oneof(birthDate, fc.constant(noLimitFrom)),
    youngest: fc.oneof(birthDate, fc.constant(noLimitTo)),
    volunteer: fc.boolean(),
    alone: fc.boolean(),
    answered: fc.option(fc.constant(true as const), { nil: undefined }),
    groupsJudged: or(0, 1, 2),
    claimed: or<string | undefined>(undefined, 'weekly', 'monthly'),
  })
  .map(({ tap, answered, groupsJudged, claimed, ...rest }) => ({
    ...tap,
    ...rest,
    ...(answered ? { answered } : {}),
    ...(claimed ? { claimed } : {}),
    ...(groupsJudged > 0 ? { groupsJudged, groups: rest.attendees.map((_, i) => i % 2) } : {}),
  }))
const entry = fc.record({ tap, attendees: keys }).map(({ tap, attendees }) => ({ ...tap, attendees }))

const anyLedger: fc.Arbitrary<SeatLedger> = fc
  .record({
    open: or(true, false),
    opensAt: or(now - hour, now, now + 1, never),
    volunteersFrom: or(now - hour, now, now + 1),
    closesAt: or(now + hour, now, now + 1),
    partyMax: or(4, 1, 2),
    capacity: or(5, 1, 2),
    asks: or(false, true),
    series: or<SeatLedger['series']>(undefined, { id: 'weekly', joinsMax: 2 }),
    kept: or([], [{ seats: 1 }], [{ seats: 1 }, { seats: 0 }]),
    bornFrom: or(noLimitFrom, '1950-01-01', '1950-01-01+'),
    bornTo: or(noLimitTo, '2020-01-01', '2019-12-31'),
    free: fc.integer({ min: 0, max: 5 }),
    spent: fc.subarray(['a-wang1', 'a-wang9', 'a-li9'], { maxLength: 2 }),
    seated: fc.option(entry, { freq: 3 }),
    asked: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: entry }),
    line: fc.array(entry, { maxLength: 2 }),
  })
  .map(({ seated, asked, line, kept, series, ...terms }) => ({
    ...ledger(terms),
    ...terms,
    ...(kept.length > 0 ? { kept } : {}),
    ...(series ? { series } : {}),
    ...(seated ? { seats: { [seated.personId]: { ...party('', seated.attendees.length), ...seated } } } : {}),
    ...(asked
      ? {
          offers: { [asked.personId]: { ...offerTo('', asked.attendees.length), ...asked } },
          lapsesAt: now + hour,
        }
      : {}),
    sitting: Object.fromEntries(
      [seated, asked].flatMap(one => one?.attendees.map(key => [key, one.signupId]) ?? []),
    ),
    line: line.map(entry => ({ ...entry, size: entry.attendees.length, at: now })),
  }))

let count = 0
/** The ledger in the database, under an id of its own. */
async function stored(of: SeatLedger): Promise<SeatLedger> {
  const mine = { ...of, _id: `ledger-${++count}` }
  await cloud.env.seed('seatLedgers', [{ ...mine }])
  return mine
}

test('the write of a join succeeds exactly where the rule says so', async () => {
  const decisions: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(anyLedger, request, async (of, ask) => {
      const before = await stored(of)
      const decision = decideJoin(lookAt(before, ask), ask, now)
      const name = typeof decision === 'string' ? decision : decision.refused
      decisions[name] = (decisions[name] ?? 0) + 1
      const joined = await appendToLine(before._id, ask, now)
      expect({ decision, joined }).toEqual({ decision, joined: decision === 'join' })
      const { personId, signupId, attendees, groups } = ask
      const entry = {
        ...{ personId, signupId, size: attendees.length, attendees, at: now },
        ...(groups ? { groups: [...groups] } : {}),
      }
      expect(cloud.env.get('seatLedgers', before._id)).toEqual(joined ? appended(before, entry) : before)
    }),
    { numRuns: 1400, seed: 1 },
  )
  // Every way to decide was met, but for the long line, which the next test holds.
  expect(Object.keys(decisions).sort()).toEqual(
    [
      'join',
      'known',
      'activityCancelled',
      'alreadyIn',
      'attendeeTaken',
      'notOpenYet',
      'closed',
      'partyTooBig',
      'partyOverCapacity',
      'tooOld',
      'tooYoung',
      'birthDateNeeded',
      'answersNeeded',
      'unjudged',
      'unclaimed',
      'volunteersOnly',
      'serveOneself',
    ].sort(),
  )
})

test.each([
  { entries: lineMax - 1, decision: 'join' },
  { entries: lineMax, decision: 'lineIsLong' },
])('a line of $entries: $decision', async ({ entries, decision }) => {
  const crowd = Object.fromEntries(Array.from({ length: entries }, (_, i) => [`p${i}`, 1]))
  const before = await stored(ledger({ line: crowd }))
  const ask = {
    personId: 'wang',
    signupId: 'a-1',
    attendees: ['k1'],
    oldest: noLimitFrom,
    youngest: noLimitTo,
    volunteer: false,
  }
  expect(decideJoin(lookAt(before, ask), ask, now)).toBe(decision)
  expect(await appendToLine(before._id, ask, now)).toBe(decision === 'join')
})

const placesIn = (flow: Flow<Queued, Held>) =>
  flow.line.map((_, i) => [placeAtJoin(flow, i), placeInLine(flow, i, now)])

test('what the database tells of a ledger is what the ledger says', async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, request, async (of, ask) => {
      const before = await stored(of)
      const seen = lookAt(before, ask)
      expect(await look(before._id, ask)).toEqual({ _id: before._id, ...seen })
      const { index, sits, offered } = seen
      expect(await standing(before._id, ask.personId, ask.signupId)).toEqual({
        _id: before._id,
        ...{ ...sizesOf(before), index, sits, offered },
      })
      expect(placesIn(sizesOf(before))).toEqual(placesIn(flowOf(before)))
    }),
    { numRuns: 250, seed: 2 },
  )
})

test('there is no ledger to ask', async () => {
  const ask = {
    personId: 'wang',
    signupId: 'a-1',
    attendees: ['k1'],
    oldest: noLimitFrom,
    youngest: noLimitTo,
    volunteer: false,
  }
  expect(await appendToLine('none', ask, now)).toBe(false)
  expect(await look('none', ask)).toBeNull()
  expect(await standing('none', 'wang', 'a-1')).toBeNull()
})
