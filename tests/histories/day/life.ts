import fc from 'fast-check'
import type { Fault } from '../history'

/** A day at two activities of one site, one thing after another, each possibly with a fault on its way. */

export const places = ['moon', 'lanterns'] as const
export type Place = (typeof places)[number]

/** Who sits where, and how many of them; whoever is not here has no seat. */
export const parties: Record<string, Partial<Record<Place, number>>> = {
  wang: { moon: 3, lanterns: 1 },
  li: { moon: 1 },
  zhao: { lanterns: 2 },
  chen: {},
}
export const guests = Object.keys(parties)

export type DayAct =
  /** Types the digits that the screen `of` showed so many steps ago, at `at`. */
  | { act: 'scan'; who: string; at: Place; of: Place; age: number }
  /** Staff of `at` scan what the phone showed for `of` so many minutes ago. */
  | { act: 'party'; who: string; at: Place; of: Place; age: number }
  /** Made `lag` ms ago; sent now, or with the others. `whom`: the n-th of the party, or all. */
  | { act: 'tick'; who: string; at: Place; whom?: number; came: boolean; lag: number; later: boolean }
  /** A phone is back: what it has kept goes out, the latest first, by a clock that is so wrong. */
  | { act: 'send'; skew: number }
  | { act: 'walkIn'; at: Place; count: number }
  /** The n-th call so far once more. */
  | { act: 'again'; nth: number }
  | { act: 'wait'; ms: number }

export interface DayStep {
  what: DayAct
  fault?: Fault
}

/** Mostly one of those of whom there is most to say. */
const who = fc.constantFrom('wang', 'wang', ...guests)
const at = fc.constantFrom(...places)
/** Mostly the same. */
const of = fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: at })
const isAct = <A extends DayAct['act']>(act: A) => fc.constant(act)

const act: fc.Arbitrary<DayAct> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ act: isAct('scan'), who, at, of, age: fc.integer({ min: -2, max: 4 }) })
      .map(({ of, ...scan }) => ({ ...scan, of: of ?? scan.at })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ act: isAct('party'), who, at, of, age: fc.constantFrom(0, 0, 119, 121) })
      .map(({ of, ...party }) => ({ ...party, of: of ?? party.at })),
  },
  {
    weight: 7,
    arbitrary: fc
      .record({
        act: isAct('tick'),
        who,
        at,
        whom: fc.option(fc.nat(2), { nil: undefined }),
        came: fc.boolean(),
        lag: fc.oneof(fc.constant(0), fc.nat(40_000)),
        later: fc.boolean(),
      })
      .map(({ whom, ...tick }) => ({ ...tick, ...(whom === undefined ? {} : { whom }) })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: isAct('send'), skew: fc.constantFrom(0, -86_400_000, 3_600_000) }),
  },
  { weight: 2, arbitrary: fc.record({ act: isAct('walkIn'), at, count: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 4, arbitrary: fc.record({ act: isAct('again'), nth: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ act: isAct('wait'), ms: fc.integer({ min: 1, max: 40_000 }) }) },
)

const fault: fc.Arbitrary<Fault> = fc.record({
  nth: fc.integer({ min: 1, max: 9 }),
  effect: fc.oneof(
    { weight: 12, arbitrary: fc.constant('loseReply' as const) },
    { weight: 5, arbitrary: fc.constant('fail' as const) },
    { weight: 1, arbitrary: fc.constantFrom('crashBefore' as const, 'crashAfter' as const) },
  ),
  code: fc.constantFrom('SYS_ERR', 'EXCEED_REQUEST_LIMIT'),
})

export const dayLife: fc.Arbitrary<DayStep[]> = fc.array(
  fc.record({ what: act, fault: fc.option(fault, { freq: 1, nil: undefined }) }),
  { minLength: 14, maxLength: 32 },
)

/** How many a run plays; each planted bug of `tests/mutations` is met within them. */
export const dayLives = 16

const wangAtMoon = { who: 'wang', at: 'moon' } as const

/** Played first: what chance seldom makes. Whoever staff have unticked is not ticked again by another scan. */
export const rememberedDays: [DayStep[]][] = [
  [
    [
      { what: { act: 'scan', ...wangAtMoon, of: 'moon', age: 0 } },
      { what: { act: 'wait', ms: 5_000 } },
      { what: { act: 'tick', ...wangAtMoon, whom: 1, came: false, lag: 0, later: false } },
      { what: { act: 'wait', ms: 5_000 } },
      { what: { act: 'scan', ...wangAtMoon, of: 'moon', age: 1 } },
      { what: { act: 'party', ...wangAtMoon, of: 'moon', age: 0 } },
    ],
  ],
]
