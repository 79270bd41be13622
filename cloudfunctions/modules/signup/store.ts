import type { Activity } from '../../../domain/activity/activity'
import { requestsKept } from '../../../domain/repeat'
import { answerTo, nameless, type Signup, type Tapped } from '../../../domain/signup/signup'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { open, type Sealed, seal } from '../../kit/crypto'
import { deadline } from '../../kit/invocation'
import { type After, afterCursor } from '../../kit/paging'
import { Busy, backOff } from '../../kit/pressure'
import { activityJoin } from '../activity/store'

/**
 * What became of each tap. Who sits is not here: see seats-store.ts. Names lie sealed, as in the records of people
 * (docs/decisions/0006-field-encryption.md).
 */
interface SignupDocument extends Omit<Signup, 'attendees'> {
  sealed: Sealed
}

const signups = collection<SignupDocument>('signups')

const about = (signupId: string): string => `signups/${signupId}`

const sealSignup = ({ attendees, ...rest }: Signup): SignupDocument => ({
  ...rest,
  sealed: seal(JSON.stringify(attendees), about(rest._id)),
})

function openSignup({ sealed, ...rest }: SignupDocument): Signup {
  // Only `sealSignup` writes this field, and the cipher's tag proves it.
  return { ...rest, attendees: JSON.parse(open(sealed, about(rest._id))) as Signup['attendees'] }
}

export async function getSignup(signupId: string): Promise<Signup | null> {
  const found = await signups.get(signupId)
  return found && openSignup(found)
}

/** False when the same tap left its record before. */
export const addSignup = (signup: Signup): Promise<boolean> => signups.add(sealSignup(signup))

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addSignups = (many: readonly Signup[]): Promise<void> => signups.addAll(many.map(sealSignup))

export const markCancelled = (signupId: string, at: number): Promise<number> =>
  signups.update({ _id: signupId, cancelledAt: _.exists(false) }, { cancelledAt: at })

/** Its offer was not taken up in time. */
export const markLapsed = (signupId: string, at: number): Promise<number> =>
  signups.update({ _id: signupId, cancelledAt: _.exists(false) }, { cancelledAt: at, lapsed: true })

/**
 * What is answered to a later request about this sign-up: to a repeat it is the first answer. The latest twenty are
 * kept. Null when there is no such record.
 */
export async function firstAnswer(
  signupId: string,
  requestId: string,
  answer: Tapped['answer'],
): Promise<Tapped['answer'] | null> {
  const changed = await signups.update(
    { _id: signupId, 'taps.requestId': _.neq(requestId) },
    { taps: _.push({ each: [{ requestId, answer }], slice: -requestsKept }) },
  )
  if (changed === 1) return answer
  const record = await getSignup(signupId)
  return record && (answerTo(record, requestId) ?? answer)
}

export const deleteSignup = (signupId: string): Promise<void> => signups.remove(signupId)

/** Whose it was is forgotten, how many came stays. Changes nothing when it was forgotten before. */
export async function anonymise(
  { _id, personId }: Pick<Signup, '_id' | 'personId'>,
  alias: string,
  size: number,
): Promise<void> {
  const attendees = Array.from({ length: size }, (_, i) => ({ key: `${alias}-${i}`, name: nameless }))
  await signups.update(
    { _id, personId },
    { personId: alias, sealed: seal(JSON.stringify(attendees), about(_id)) },
  )
}

/** Those who write at one moment; each needs a moment of its own. */
const attemptsMax = 20

/** Names and answers lie in one sealed field: of two who write it at once the second one decides anew. */
export async function changeAttendees(
  signupId: string,
  change: (record: Signup) => Signup['attendees'],
): Promise<void> {
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const found = await signups.get(signupId)
    if (!found) return
    const sealed = seal(JSON.stringify(change(openSignup(found))), about(signupId))
    if ((await signups.update({ _id: signupId, sealed: found.sealed }, { sealed })) === 1) return
    await backOff(attempt)
  }
  throw new Busy()
}

/** It is another record's from now on, of these people; the answer to its tap stays what it was. */
export async function moveSignup(
  { _id, personId: before, party, attendees: told }: Signup,
  personId: string,
  attendees: Signup['attendees'],
): Promise<void> {
  const sealed = seal(JSON.stringify(attendees), about(_id))
  await signups.update({ _id, personId: before }, { personId, party: party ?? told.length, sealed })
}

/** Whose tap it was, at which activity. */
export type Tap = Pick<Signup, '_id' | 'activityId' | 'personId'>

/** Some of a person's taps, refused ones too, in no order. */
export const tapsOf = (personId: string, limit: number): Promise<Tap[]> =>
  signups.find({ personId }, { limit, fields: { activityId: true, personId: true } })

const listedOf = (personId: string, after: After | null) =>
  afterCursor({ personId, listed: true }, 'joinedAt', 'desc', after)

/** One person's sign-ups, newest first. */
export async function signupsOf(personId: string, after: After | null, limit: number): Promise<Signup[]> {
  const found = await signups.find(listedOf(personId, after), {
    sort: [
      ['joinedAt', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return found.map(openSignup)
}

export interface SignupThere {
  signup: Signup
  /** Undefined when it is gone. */
  activity: Activity | undefined
  /** Somebody of the party was there. */
  came: boolean
}

/** The same with what each is for, and whether somebody came, in one request. */
export async function signupsThere(
  personId: string,
  after: After | null,
  limit: number,
): Promise<SignupThere[]> {
  const found = await signups.aggregate<SignupDocument & { activity: Activity[]; days: { came: number }[] }>(
    from =>
      from
        .match(listedOf(personId, after))
        .sort({ joinedAt: -1, _id: 1 })
        .limit(limit)
        .lookup({ ...activityJoin, localField: 'activityId', as: 'activity' })
        .lookup({ from: 'attendances', localField: '_id', foreignField: 'signupId', as: 'days' }),
  )
  return found.map(({ activity: [activity], days, ...signup }) => ({
    signup: openSignup(signup),
    activity,
    came: days.some(({ came }) => came > 0),
  }))
}

/** Records by id: at most 1,000. */
export async function signupsById(ids: readonly string[]): Promise<Signup[]> {
  if (ids.length === 0) return []
  return (await signups.find({ _id: _.in([...ids]) }, { limit: 1000 })).map(openSignup)
}

/** Those of these sign-ups that are this person's own, without who comes. */
export const tapsAmong = (ids: readonly string[], personId: string): Promise<Tap[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : signups.find(
        { _id: _.in([...ids]), personId },
        { limit: 100, fields: { activityId: true, personId: true } },
      )

/** Records by id with what lies beside them in another collection, by `signupId`: at most 100 of one request. */
export async function signupsWith<Beside>(
  ids: readonly string[],
  from: string,
): Promise<(Signup & { beside: Beside[] })[]> {
  if (ids.length === 0) return []
  const rows = await signups.aggregate<SignupDocument & { beside: Beside[] }>(all =>
    all
      .match({ _id: _.in([...ids]) })
      .limit(100)
      .lookup({ from, localField: '_id', foreignField: 'signupId', as: 'beside' }),
  )
  return rows.map(({ beside, ...row }) => ({ ...openSignup(row), beside }))
}

/** What a record tells without its names. */
export type Trace = Pick<Signup, '_id' | 'joinedAt' | 'cancelledAt'>

/** A page of what an activity's taps have left, oldest first: ids and times only. */
export const tracesOf = (activityId: string, after: After | null, limit: number): Promise<Trace[]> =>
  signups.find(afterCursor({ activityId, listed: true }, 'joinedAt', 'asc', after), {
    sort: [
      ['joinedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
    fields: { joinedAt: true, cancelledAt: true },
  })
