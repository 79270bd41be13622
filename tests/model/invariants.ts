import type { SeatLedger } from '../../domain/signup/ledger'
import * as checker from '../../scripts/invariants/ledger'

/** What must hold of a ledger, told without the program's own rules: the checker's, and what only two looks can tell. */

export const fatesOf = (ledger: SeatLedger, now?: number): checker.Fates =>
  checker.fatesOf({ ...ledger }, now)

/** Of one ledger, at rest or amid anything. */
export const wrongWith = (ledger: SeatLedger): string[] =>
  checker.wrongWith({ ...ledger }).map(({ what }) => what)

/**
 * Of a step from one ledger to the next, however many writes lie between; only who is in `leavers` may go, and whose
 * offer has lapsed by `now`.
 */
export function wrongBetween(
  before: SeatLedger,
  after: SeatLedger,
  leavers: ReadonlySet<string>,
  now = 0,
): string[] {
  const wrong: string[] = []
  const was = fatesOf(before)
  const is = fatesOf(after)
  const left = new Set(after.spent.filter(id => leavers.has(id)))
  for (const [person, signupId] of was.seated)
    if (is.seated.get(person) !== signupId && !left.has(signupId)) wrong.push(`${person} lost the seat`)

  const holds = new Map([...is.seated.values()].map(id => [id, true]))
  const offers = new Map(is.offered.map(offer => [offer.signupId, offer]))
  for (const { personId, signupId, expiresAt } of was.offered) {
    if (holds.has(signupId) || left.has(signupId)) continue
    const still = offers.get(signupId)
    if (still ? still.expiresAt !== expiresAt : expiresAt > now) wrong.push(`${personId} lost the offer`)
  }

  const order = is.waiting.map(entry => entry.signupId)
  const stay = new Set(order)
  const kept = was.waiting.map(entry => entry.signupId).filter(id => stay.has(id))
  if (order.slice(0, kept.length).join() !== kept.join()) wrong.push(`the line was ${kept}, is ${order}`)
  const served = (signupId: string) => holds.has(signupId) || offers.has(signupId)
  for (const { signupId, personId } of was.waiting)
    if (!stay.has(signupId) && !served(signupId) && !left.has(signupId))
      wrong.push(`${personId} fell out of the line`)

  was.waiting.forEach((passed, i) => {
    if (!stay.has(passed.signupId)) return
    for (const later of was.waiting.slice(i + 1))
      if (served(later.signupId) && takesAsMuch(after, later.signupId, passed))
        wrong.push(`${later.personId} overtook ${passed.personId}`)
  })
  return wrong
}

/** Whoever of `passed` needs a seat could have had one of those: of no set of groups fewer people came. */
function takesAsMuch(ledger: SeatLedger, signupId: string, passed: checker.Party): boolean {
  const all = [
    ...checker.seatsIn({ ...ledger }),
    ...checker.offersIn({ ...ledger }),
    ...checker.lineIn({ ...ledger }),
  ]
  const party = all.find(one => one.signupId === signupId)
  if (!party) return false
  const groups = (ledger.kept ?? []).length
  const [came, wanted] = [checker.withinSets([party], groups), checker.withinSets([passed], groups)]
  return party.size >= passed.size && wanted.every((count, set) => (came[set] ?? 0) >= count)
}
