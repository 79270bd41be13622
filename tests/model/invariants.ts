import type { Arrival, SeatLedger } from '../../domain/signup/ledger'

/** What must hold of a ledger, told without the program's own rules. Each function lists what is wrong. */

export interface Fates {
  /** Person → the sign-up that seats them, stored or by rule. */
  seated: Map<string, string>
  waiting: Arrival[]
  /** Seats for the next party. */
  free: number
}

/** Who sits and who waits in which order: first come first served among those that fit. */
export function fatesOf(ledger: SeatLedger): Fates {
  const seated = new Map(Object.entries(ledger.seats).map(([person, party]) => [person, party.signupId]))
  const waiting: Arrival[] = []
  let free = ledger.free
  for (const entry of ledger.line) {
    if (entry.size > free) waiting.push(entry)
    else {
      seated.set(entry.personId, entry.signupId)
      free -= entry.size
    }
  }
  return { seated, waiting, free }
}

/** Of one ledger at rest or amid anything. */
export function wrongWith(ledger: SeatLedger): string[] {
  const wrong: string[] = []
  const { waiting, free } = fatesOf(ledger)
  const parties = Object.values(ledger.seats)
  const taken = parties.reduce((sum, party) => sum + party.size, 0)
  if (ledger.free + taken + ledger.lapsed !== ledger.capacity)
    wrong.push(`free ${ledger.free}, seats ${taken}, lapsed ${ledger.lapsed}: not ${ledger.capacity}`)
  if (free < 0) wrong.push(`oversold by ${-free}`)
  for (const { personId, size } of waiting)
    if (size <= free) wrong.push(`${personId} waits for ${size} beside ${free} free`)

  const here = [
    ...Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party })),
    ...ledger.line,
  ]
  const people = here.map(({ personId }) => personId)
  if (new Set(people).size < people.length) wrong.push(`twice: ${people.join(', ')}`)
  const attendees = here.flatMap(party => party.attendees)
  if (new Set(attendees).size < attendees.length) wrong.push(`one attendee twice: ${attendees.join(', ')}`)
  const sits = parties.flatMap(party => party.attendees.map(key => `${key} by ${party.signupId}`)).sort()
  const noted = Object.entries(ledger.sitting).map(([key, signupId]) => `${key} by ${signupId}`)
  if (sits.join() !== noted.sort().join()) wrong.push(`sitting: ${noted.join()} instead of ${sits.join()}`)
  for (const { signupId } of here) if (ledger.spent.includes(signupId)) wrong.push(`${signupId} is spent`)
  return wrong
}

/** Of a step from one ledger to the next, however many writes lie between; only who is in `leavers` may go. */
export function wrongBetween(before: SeatLedger, after: SeatLedger, leavers: ReadonlySet<string>): string[] {
  const wrong: string[] = []
  const was = fatesOf(before)
  const is = fatesOf(after)
  const left = new Set(after.spent.filter(id => leavers.has(id)))
  for (const [person, signupId] of was.seated)
    if (is.seated.get(person) !== signupId && !left.has(signupId)) wrong.push(`${person} lost the seat`)

  const order = is.waiting.map(entry => entry.signupId)
  const stay = new Set(order)
  const seatedNow = new Set(is.seated.values())
  const kept = was.waiting.map(entry => entry.signupId).filter(id => stay.has(id))
  if (order.slice(0, kept.length).join() !== kept.join()) wrong.push(`the line was ${kept}, is ${order}`)
  for (const { signupId, personId } of was.waiting)
    if (!stay.has(signupId) && !seatedNow.has(signupId) && !left.has(signupId))
      wrong.push(`${personId} fell out of the line`)

  was.waiting.forEach((passed, i) => {
    if (!stay.has(passed.signupId)) return
    for (const later of was.waiting.slice(i + 1))
      if (seatedNow.has(later.signupId) && later.size >= passed.size)
        wrong.push(`${later.personId} overtook ${passed.personId}`)
  })
  return wrong
}
