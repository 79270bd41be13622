import type { Activity } from '../../../domain/activity/activity'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import { newLedger, planFollow, planHold } from '../../../domain/signup/terms'
import { follow } from './follow'
import { change } from './seats'
import { addLedger } from './seats-store'

/** The ledger's side of an edit: see `planHold`. Both are safe to repeat. */

/** Before `next` is saved; makes the ledger of an activity that is published for the first time. */
export async function holdLedger(next: Activity, now: number): Promise<Refusal | null> {
  if (await addLedger(newLedger(next, now))) return null
  const changed = await change(next._id, ledger => planHold(ledger, next, now))
  await follow(next._id, changed, now)
  return isRefusal(changed) ? changed : null
}

/** After `saved` was saved, by whomever. True when the ledger had to change. */
export async function followActivity(saved: Activity, now: number): Promise<boolean> {
  const changed = await change(saved._id, ledger => planFollow(ledger, saved, now))
  if (changed === null || isRefusal(changed)) return false
  await follow(saved._id, changed, now)
  return true
}
