import type { Act, History } from './history'

/** Lives in which a planted bug shows that chance met too rarely. They are played before all others. */

const life = (capacity: number, ...acts: Act[]): [History] => [
  { capacity, steps: acts.map(what => ({ what })) },
]

const join = (person: string, size: number, first = 0): Act => ({ act: 'join', person, first, size })
const accept = (nth: number, seats: number): Act => ({ act: 'accept', nth, seats })
const repeat = (nth: number): Act => ({ act: 'repeat', nth })

/** 王 sits on all four seats, 李 waits with two; then 王 gives them back, and 李 is asked. */
const asked: Act[] = [join('wang', 4), join('li', 2), { act: 'cancel', nth: 0 }]

export const remembered: [History][] = [
  // An answer of long ago says what was said then, and does not act on what has come about since.
  life(4, join('wang', 4), join('li', 2), accept(1, 2), { act: 'cancel', nth: 0 }, repeat(2)),
  life(7, join('wang', 3), { act: 'reduce', nth: 0, seats: 2 }, repeat(0)),
  life(4, ...asked, accept(1, 2), repeat(1)),
  // Who is asked has signed up: not once more with others of the family.
  life(4, ...asked, join('li', 1, 2)),
  // Too late is too late, also for a copy of the tap that comes after it has been written down.
  life(4, ...asked, { act: 'wait', until: 'lapse' }, accept(1, 2)),
  life(4, ...asked, { act: 'wait', until: 'lapse' }, { act: 'capacity', to: 5 }, repeat(1), accept(1, 2)),
]
