/** Small worlds in which three to five calls meet. Parties are written `wang: 2`. */

export type Act =
  /** `tap` names the intent: the same one again is a copy of the same tap. */
  | { join: string; size: number; tap?: string; child?: boolean }
  /** Cancels what `join` of this person and tap made, or what they had before. */
  | { cancel: string; tap?: string }
  /** Takes so many of the seats that are held for what they had before. */
  | { accept: string; seats: number }
  /** What they had before becomes so many. */
  | { reduce: string; seats: number }
  /** `later`: from the copy that the editor before this one made. */
  | { capacity: number; later?: boolean }
  | { call: 'off' }
  | { repair: true }

export interface Sketch {
  name: string
  capacity: number
  /** Joined before, in this order; whoever does not fit waits. */
  before?: Record<string, number>
  /** Those who sit have moved from the line to the seats. */
  settled?: boolean
  /** Of those before: cancelled, so that their seats are held for the next. */
  left?: string
  /** `at`: how long after the moment at which the first offer lapses, in ms; unless given, a day before it. */
  acts: (Act & { after?: number[]; mayCrash?: boolean; at?: number })[]
}

export const sketches: Sketch[] = [
  {
    name: 'three join for two seats, one of them taps twice',
    capacity: 2,
    acts: [
      { join: 'a', size: 1 },
      { join: 'b', size: 2 },
      { join: 'c', size: 1 },
      { join: 'a', size: 1 },
    ],
  },
  {
    name: 'two cancel, two join',
    capacity: 2,
    before: { h: 1, g: 1 },
    settled: true,
    acts: [{ cancel: 'h' }, { cancel: 'g' }, { join: 'a', size: 1 }, { join: 'b', size: 2 }],
  },
  {
    name: 'two who sit by rule cancel, two join',
    capacity: 2,
    before: { h: 1, g: 1 },
    acts: [{ cancel: 'h' }, { cancel: 'g' }, { join: 'a', size: 1 }, { join: 'b', size: 2 }],
  },
  {
    name: 'two cancel, one joins, one leaves the line',
    capacity: 3,
    before: { h: 2, g: 1, p: 2, q: 1 },
    settled: true,
    acts: [{ cancel: 'h' }, { cancel: 'g' }, { join: 'c', size: 1 }, { cancel: 'p' }],
  },
  {
    name: 'a big party cancels, small ones wait and join',
    capacity: 4,
    before: { h: 4, p: 3, q: 1, r: 1 },
    acts: [{ cancel: 'h' }, { join: 'c', size: 1 }, { join: 'd', size: 2 }, { cancel: 'q' }],
  },
  {
    name: 'more seats while one cancels and one joins',
    capacity: 2,
    before: { h: 2, p: 2 },
    settled: true,
    acts: [{ capacity: 4 }, { cancel: 'h' }, { join: 'a', size: 1 }],
  },
  {
    name: 'fewer seats while one cancels and one joins',
    capacity: 4,
    before: { h: 1, g: 1 },
    acts: [{ capacity: 2 }, { cancel: 'h' }, { join: 'a', size: 2 }],
  },
  {
    name: 'fewer seats than are being taken',
    capacity: 3,
    acts: [{ capacity: 1 }, { join: 'a', size: 1 }, { join: 'b', size: 2 }],
  },
  {
    name: 'two editors',
    capacity: 2,
    before: { h: 2, p: 1 },
    acts: [{ capacity: 3 }, { capacity: 4 }],
  },
  {
    name: 'one editor wants more seats, another fewer, and one joins',
    capacity: 2,
    before: { h: 1 },
    acts: [{ capacity: 4 }, { capacity: 1 }, { join: 'a', size: 1 }],
  },
  {
    name: 'an editor who wants fewer seats dies anywhere, another wants more',
    capacity: 3,
    before: { h: 1 },
    acts: [{ capacity: 2, mayCrash: true }, { capacity: 4 }],
  },
  {
    name: 'saved with more seats and again with fewer, before the first has come to the ledger, and one joins',
    capacity: 2,
    before: { h: 1 },
    acts: [{ capacity: 4 }, { capacity: 2, later: true }, { join: 'a', size: 2 }],
  },
  {
    name: 'the activity is called off while one cancels and one joins',
    capacity: 2,
    before: { h: 2, p: 1 },
    acts: [{ call: 'off' }, { cancel: 'h' }, { join: 'a', size: 1 }],
  },
  {
    name: 'cancelled twice at once, one joins',
    capacity: 1,
    before: { h: 1 },
    settled: true,
    acts: [{ cancel: 'h' }, { cancel: 'h' }, { join: 'a', size: 1 }],
  },
  {
    name: 'a join dies anywhere and is sent again, one cancels, one joins',
    capacity: 2,
    before: { h: 2 },
    acts: [
      { join: 'a', size: 1, mayCrash: true },
      { join: 'a', size: 1, after: [0] },
      { join: 'b', size: 2 },
      { cancel: 'h' },
    ],
  },
  {
    name: 'a cancel dies anywhere and is sent again, two join',
    capacity: 2,
    before: { h: 2, p: 1 },
    settled: true,
    acts: [
      { cancel: 'h', mayCrash: true },
      { cancel: 'h', after: [0] },
      { join: 'a', size: 1 },
      { join: 'b', size: 1 },
    ],
  },
  {
    name: 'an editor dies anywhere and saves again, one cancels',
    capacity: 2,
    before: { h: 2, p: 1 },
    acts: [{ capacity: 3, mayCrash: true }, { capacity: 3, after: [0] }, { cancel: 'h' }],
  },
  {
    name: 'cancelled, joined anew, and a late copy of the first tap',
    capacity: 2,
    before: { h: 1 },
    acts: [
      { cancel: 'h' },
      { join: 'h', size: 2, tap: 'second', after: [0] },
      { join: 'h', size: 1, tap: 'before' },
      { join: 'b', size: 1 },
    ],
  },
  {
    name: 'a child is signed up by both parents',
    capacity: 3,
    acts: [
      { join: 'a', size: 2, child: true },
      { join: 'b', size: 2, child: true },
      { join: 'c', size: 1 },
    ],
  },
  {
    name: 'a child is signed up by one parent, all are seated, and then by the other',
    capacity: 4,
    acts: [
      { join: 'a', size: 2, child: true },
      { capacity: 5, after: [0] },
      { join: 'b', size: 2, child: true },
    ],
  },
  {
    name: 'both parents, one of them cancels, and the other taps again',
    capacity: 2,
    acts: [
      { join: 'a', size: 2, child: true },
      { join: 'b', size: 2, child: true },
      { cancel: 'a' },
      { join: 'b', size: 2, child: true, after: [1] },
    ],
  },
  {
    name: 'two telephones of one person, and a cancel of what the first one did',
    capacity: 2,
    acts: [{ join: 'a', size: 1 }, { join: 'a', size: 1, tap: 'other' }, { cancel: 'a' }],
  },
  {
    name: 'a refused tap dies anywhere and is sent again, after what stood in its way was cancelled',
    capacity: 2,
    before: { a: 1 },
    acts: [
      { join: 'a', size: 1, tap: 'second', mayCrash: true },
      { cancel: 'a', tap: 'before' },
      { join: 'a', size: 1, tap: 'second' },
    ],
  },
  {
    name: 'five at once for three seats',
    capacity: 3,
    acts: [
      { join: 'a', size: 2 },
      { join: 'b', size: 1 },
      { join: 'c', size: 2 },
      { join: 'd', size: 1 },
      { join: 'g', size: 3 },
    ],
  },
  {
    name: 'the repair job counts while one cancels and one joins',
    capacity: 2,
    before: { h: 2, p: 1 },
    acts: [{ repair: true }, { cancel: 'h' }, { join: 'a', size: 1 }],
  },
  {
    name: 'an offer is taken, declined on another telephone, and one joins',
    capacity: 2,
    before: { h: 2, p: 2 },
    left: 'h',
    acts: [{ accept: 'p', seats: 2 }, { cancel: 'p' }, { join: 'a', size: 1 }],
  },
  {
    name: 'some of the seats are taken at the last moment, one joins and one waits as it lapses',
    capacity: 2,
    before: { h: 2, p: 2, q: 1 },
    left: 'h',
    acts: [
      { accept: 'p', seats: 1, at: -1 },
      { join: 'a', size: 1, at: 0 },
      { repair: true, at: 0 },
    ],
  },
  {
    name: 'an offer lapses: one takes it too late, one joins before, one after, one cancels',
    capacity: 2,
    before: { h: 1, g: 1, p: 1 },
    left: 'h',
    acts: [
      { accept: 'p', seats: 1, at: 0 },
      { join: 'a', size: 1, at: -1 },
      { join: 'b', size: 1, at: 1 },
      { cancel: 'g', at: 0 },
    ],
  },
  {
    name: 'what an accept left on its way dies anywhere and is sent again, one cancels',
    capacity: 3,
    before: { h: 2, g: 1, p: 2, q: 1 },
    left: 'h',
    acts: [{ accept: 'p', seats: 1, mayCrash: true }, { accept: 'p', seats: 1, after: [0] }, { cancel: 'g' }],
  },
  {
    name: 'the capacity falls while an offer lapses and one who waits becomes smaller',
    capacity: 3,
    before: { h: 2, g: 1, p: 2, q: 3 },
    left: 'h',
    acts: [
      { capacity: 1, at: 0 },
      { reduce: 'q', seats: 1, at: 0 },
      { join: 'a', size: 1, at: -1 },
    ],
  },
]
