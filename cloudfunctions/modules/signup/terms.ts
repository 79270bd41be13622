import type { Activity } from '../../../domain/activity/activity'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import { planTerms } from '../../../domain/signup/change'
import { newLedger, termsAgree, termsOf } from '../../../domain/signup/terms'
import { change } from './seats'
import { addLedger } from './seats-store'

/**
 * Makes the ledger say what the activity says; safe to repeat. Called before the activity itself is written, since a
 * capacity below what is taken is refused here; when the process dies in between, the repair job brings the ledger
 * back to the activity.
 */
export async function alignLedger(activity: Activity, now: number): Promise<Refusal | null> {
  if (await addLedger(newLedger(activity, now))) return null
  const changed = await change(activity._id, ledger =>
    termsAgree(ledger, activity) ? undefined : planTerms(ledger, termsOf(activity), now),
  )
  return isRefusal(changed) ? changed : null
}
