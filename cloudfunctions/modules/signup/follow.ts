import { isRefusal, type Refusal } from '../../../domain/refusal'
import { planSettle } from '../../../domain/signup/change'
import type { LedgerChange } from '../../../domain/signup/go-on'
import { change } from './seats'
import type { PersonalSeats } from './seats-reading'
import { seatsFor } from './seats-reading'
import { markLapsed } from './store'
import { tellMoved } from './told'

/** What a change of the seats brings along: records that end with it, and people who are told. */
export async function follow(
  activityId: string,
  done: LedgerChange | Refusal | null,
  now: number,
): Promise<void> {
  if (done === null || isRefusal(done)) return
  for (const { signupId, at } of done.missed) await markLapsed(signupId, at)
  await tellMoved(activityId, done, now)
}

/** Writes down what has come about by itself; true when there was something. */
export async function settleLedger(activityId: string, now: number): Promise<boolean> {
  const done = await change(activityId, ledger => planSettle(ledger, now))
  await follow(activityId, done, now)
  return done !== null
}

/** `seatsFor`, after what has lapsed was written down: nobody is told of seats that another might still take. */
export async function seatsNow(
  personId: string,
  activityIds: readonly string[],
  now: number,
): Promise<PersonalSeats[]> {
  const rows = await seatsFor(personId, activityIds)
  const behind = rows.filter(row => concerns(row) && hasLapsed(row, now))
  for (const { _id } of behind) await settleLedger(_id, now)
  return behind.length === 0 ? rows : seatsFor(personId, activityIds)
}

const concerns = ({ offer, index }: PersonalSeats): boolean => offer !== null || index >= 0
const hasLapsed = ({ open, lapsesAt }: PersonalSeats, now: number): boolean => open && lapsesAt <= now
