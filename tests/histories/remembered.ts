import type { Act, History } from './history'

/** Lives in which a planted bug shows that chance met too rarely. They are played before all others. */

const life = (capacity: number, ...acts: Act[]): [History] => [
  { capacity, steps: acts.map(what => ({ what })) },
]

const join = (person: string, size: number, first = 0): Act => ({ act: 'join', person, first, size })
const accept = (nth: number, seats: number): Act => ({ act: 'accept', nth, seats })
const cancel = (nth: number): Act => ({ act: 'cancel', nth })
const repeat = (nth: number): Act => ({ act: 'repeat', nth })
const wait = (until: Extract<Act, { act: 'wait' }>['until']): Act => ({ act: 'wait', until })
const tick: Act = { act: 'tick' }

/** 王 sits on all four seats, 李 waits with two; then 王 gives them back, and 李 is asked. */
const asked: Act[] = [join('wang', 4), join('li', 2), cancel(0)]

/** Then 李 says nothing, so that it is 赵's turn, and nobody has written that down yet. */
const due: Act[] = [join('wang', 4), join('li', 3), join('zhao', 3), cancel(0), wait('lapse')]

export const remembered: [History][] = [
  // An answer of long ago says what was said then, and does not act on what has come about since.
  life(4, join('wang', 4), join('li', 2), accept(1, 2), cancel(0), repeat(2)),
  life(7, join('wang', 3), { act: 'reduce', nth: 0, seats: 2 }, repeat(0)),
  life(4, ...asked, accept(1, 2), repeat(1)),
  // Who is asked has signed up: not once more with others of the family.
  life(4, ...asked, join('li', 1, 2)),
  // Too late is too late, also for a copy of the tap that comes after it has been written down.
  life(4, ...asked, wait('lapse'), accept(1, 2)),
  life(4, ...asked, wait('lapse'), { act: 'capacity', to: 5 }, repeat(1), accept(1, 2)),
  // Whoever's turn it is gets asked by the next write, or nobody once the line has closed.
  life(4, ...due, tick, accept(2, 3)),
  life(4, ...due, wait('lineCloses'), { act: 'capacity', to: 6 }, tick),
  // Close to the start seats are given without asking.
  life(4, join('wang', 4), join('li', 2), wait('nearStart'), cancel(0)),
  // Whoever comes when sign-up is over is refused, however many seats there are.
  life(4, join('wang', 1), wait('signupCloses'), join('li', 1)),
]
