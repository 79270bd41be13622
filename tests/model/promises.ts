import type { SeatLedger } from '../../domain/signup/ledger'
import { fatesOf } from './invariants'

/** One tap or cancel and what was answered to it, by whichever of its copies. */
export interface Told {
  /** The same for all copies of a request. */
  requestId: string
  action: string
  /** What the sign-up would be called, or is; of no matter to other calls. */
  signupId: string
  answer: unknown
}

interface Answer {
  ok: boolean
  cause?: string
  data?: { state?: string; position?: number; party?: number }
}

/** Refusals that promise nothing: the same request may be sent again. */
const again = new Set(['busy', 'broken'])

/** What was answered and is not true any more. `cancelled`: sign-ups that somebody asked to cancel. */
export function broken(told: readonly Told[], ledger: SeatLedger, cancelled: ReadonlySet<string>): string[] {
  const { seated, offered, waiting } = fatesOf(ledger)
  const asked = new Set(offered.map(({ signupId }) => signupId))
  const sits = new Set(seated.values())
  const first = new Map<string, string>()
  const wrong: string[] = []
  for (const { requestId, action, signupId, answer } of told) {
    // `serve` is what answered; a shape other than this shows below.
    const { ok, cause, data } = answer as Answer
    if (cause === 'broken') wrong.push(`${requestId} broke`)
    if (!ok && again.has(cause ?? '')) continue
    const text = JSON.stringify(answer)
    const before = first.get(requestId) ?? text
    first.set(requestId, before)
    if (text !== before) wrong.push(`${requestId} was answered ${before}, then ${text}`)

    if (!action.startsWith('signup.')) continue
    const tooLate = ledger.missed.some(missed => missed.signupId === signupId)
    const left = (cancelled.has(signupId) || tooLate) && ledger.spent.includes(signupId)
    const place = waiting.findIndex(entry => entry.signupId === signupId)
    const live = sits.has(signupId) || asked.has(signupId) || place >= 0
    if (action === 'signup.cancel') {
      if (ok && live) wrong.push(`${signupId} was cancelled and is there`)
    } else if (!ok) {
      if (live && action === 'signup.join') wrong.push(`${signupId} was refused (${cause}) and is there`)
    } else if (left) {
    } else if (data?.state === 'seated') {
      if (!sits.has(signupId) || tooLate) wrong.push(`${signupId} was told it sits`)
      const size = sizeOf(ledger, signupId)
      if (action !== 'signup.join' && size !== data.party)
        wrong.push(`${signupId} was told ${data.party} seats and has ${size}`)
    } else if (!live) wrong.push(`${signupId} was told it waits`)
    else if (place + 1 > (data?.position ?? 0)) wrong.push(`${signupId} fell back to ${place + 1}`)
  }
  return wrong
}

const sizeOf = (ledger: SeatLedger, signupId: string): number | undefined =>
  [...Object.values(ledger.seats), ...ledger.line].find(party => party.signupId === signupId)?.size
