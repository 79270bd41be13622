import type { SeatLedger } from '../../domain/signup/ledger'
import * as checker from '../../scripts/invariants/ledger'

/** What must hold of a ledger, told without the program's own rules: the checker's, and what only two looks can tell. */

export const fatesOf = (ledger: SeatLedger): checker.Fates => checker.fatesOf({ ...ledger })

/** Of one ledger, at rest or amid anything. */
export const wrongWith = (ledger: SeatLedger): string[] =>
  checker.wrongWith({ ...ledger }).map(({ what }) => what)

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
