import { lineOf } from '../roster'
import { getSeating } from '../seats-store'
import type { SeatedParty } from './party'

/** Everybody who sits, by sign-up: one request. */
export async function partiesAt(activityId: string, now: number): Promise<Map<string, SeatedParty>> {
  const ledger = await getSeating(activityId)
  const seated = ledger ? lineOf(ledger, now).seated : []
  return new Map(seated.map(party => [party.signupId, party]))
}
