import type { MyPlace } from '../../../domain/signup/contract'
import { placeInLine } from '../../../domain/signup/settle'
import { whyWaiting } from '../../../domain/signup/why'
import type { PersonalSeats } from './seats-reading'

/** Where one person stands at one activity; undefined when they neither sit nor wait. */
export function placeOf(row: PersonalSeats, now: number): MyPlace | undefined {
  const { seat, offer, index, waits } = row
  if (seat) return { signupId: seat.signupId, state: 'seated', party: seat.size }
  if (offer) {
    const { signupId, size, expiresAt } = offer
    if (expiresAt <= now) return undefined
    return { signupId, state: 'waiting', party: size, offer: { seats: size, expiresAt } }
  }
  if (index < 0 || !waits) return undefined
  const place = placeInLine(row, index, now)
  const why = place.state === 'waiting' ? { why: whyWaiting(row, now, waits.groups) } : {}
  return { signupId: waits.signupId, ...place, party: waits.size, ...why }
}

/** Who of a party comes, by key, as the ledger has it. */
export const keysOf = ({ seat, offer, waits }: PersonalSeats): ReadonlySet<string> =>
  new Set((seat ?? offer ?? waits)?.attendees ?? [])
