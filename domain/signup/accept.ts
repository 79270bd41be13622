import { type Refusal, refuse } from '../refusal'
import { flowOf, goOn, type LedgerChange } from './go-on'
import type { Arrival, Seating } from './ledger'
import { keeping, minus, needOf, roomOf } from './room'
import { settle } from './settle'

/**
 * A party takes the seats that are held for it: all of them or, with `keep`, those of these attendees; what it leaves
 * goes on to the next. Undefined when it sits already.
 */
export function planAccept(
  ledger: Seating,
  personId: string,
  signupId: string,
  keep: ReadonlySet<string> | undefined,
  now: number,
): LedgerChange | Refusal | undefined {
  if (!ledger.open) return refuse('activityCancelled')
  const before = settle(flowOf(ledger), now)
  const its = (party: { signupId: string }) => party.signupId === signupId
  const sits = ledger.seats[personId]?.signupId === signupId || before.seated.some(its)
  if (sits) return undefined
  const offered = before.live.find(its)
  if (!offered) return refuseAccept(ledger, signupId, before)
  const { expiresAt: _, offeredRev: __, ...party } = offered
  const seated: Arrival = keep ? keeping(party, key => keep.has(key)) : party
  if (seated.size === 0 || (keep && seated.size < keep.size)) return refuse('unknownAttendee')
  const after = { ...before, live: before.live.filter(one => !its(one)) }
  const sets = roomOf(ledger).length
  const { change } = goOn(ledger, after, minus(needOf(offered, sets), needOf(seated, sets)), now)
  return { ...change, seat: [seated, ...change.seat] }
}

function refuseAccept(
  ledger: Seating,
  signupId: string,
  { waiting, due, missed }: ReturnType<typeof settle<Arrival, Arrival & { expiresAt: number }>>,
): Refusal {
  const its = (party: { signupId: string }) => party.signupId === signupId
  if ([...waiting, ...due].some(its)) return refuse('noOffer')
  return refuse([...missed, ...ledger.missed].some(its) ? 'offerOver' : 'notSignedUp')
}
