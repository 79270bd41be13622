import { type Refusal, refuse } from '../refusal'
import { checkService, type ServicePost } from '../service/post'
import { groupsMax } from '../signup/room'
import type { Activity, ActivityFields, KeptGroup, Moved } from './activity'
import { isAskable } from './questions'

/** The editor's rules: functions of (activity, input, now). */

/**
 * Times in their order: sign-up opens before it closes, and closes before the end; the end comes after the start. The
 * line closes between the closing of sign-up and the end. Volunteers may come before everybody else, not after.
 */
export function checkTimes(fields: ActivityFields): Refusal | null {
  const { startsAt, endsAt, signupOpensAt, signupClosesAt } = fields
  const inOrder = startsAt < endsAt && signupOpensAt < signupClosesAt && signupClosesAt <= endsAt
  if (!inOrder) return refuse('timesWrong')
  if (fields.volunteersFrom !== undefined && fields.volunteersFrom >= signupOpensAt)
    return refuse('earlyTimeWrong')
  // Whoever signs up while the line is closed would overtake those who wait.
  const { lineClosesAt = endsAt } = fields
  return signupClosesAt <= lineClosesAt && lineClosesAt <= endsAt ? null : refuse('lineTimeWrong')
}

export function checkFields(fields: ActivityFields): Refusal | null {
  const { minAge, maxAge, partyMax, capacity } = fields
  if (minAge !== undefined && maxAge !== undefined && minAge > maxAge) return refuse('agesWrong')
  if (partyMax > capacity) return refuse('partyOverCapacity', { capacity })
  if (!(fields.questions ?? []).every(isAskable)) return refuse('questionWrong')
  return checkService(fields) ?? checkKept(fields) ?? checkTimes(fields)
}

/**
 * Seats that are kept: each group says who they are, together they are no more than there are seats, and they open to
 * everybody while one can still sign up.
 */
export function checkKept({
  kept = [],
  keptUntil,
  capacity,
  signupClosesAt,
}: ActivityFields): Refusal | null {
  const sum = kept.reduce((total, { seats }) => total + seats, 0)
  if (kept.length > groupsMax || sum > capacity || !kept.every(isGroup)) return refuse('keptWrong')
  return keptUntil === undefined || keptUntil <= signupClosesAt ? null : refuse('keptTimeWrong')
}

const isGroup = ({ siteId, minAge, maxAge }: KeptGroup): boolean =>
  (siteId !== undefined || minAge !== undefined || maxAge !== undefined) && (minAge ?? 0) <= (maxAge ?? 999)

/** Who has signed up was asked for the groups of that day: those stay what they are, in their order. */
const keepsGroups = (before: readonly KeptGroup[], after: readonly KeptGroup[]): boolean =>
  before.every((group, i) => {
    const now = after[i]
    return now && now.siteId === group.siteId && now.minAge === group.minAge && now.maxAge === group.maxAge
  })

/** `rev` is that of the copy which was edited: whoever saves second is told, and loses nothing. */
export const isStale = (activity: Pick<Activity, 'rev'>, rev: number): boolean => activity.rev !== rev

/** A repeat of the write that made this state. */
export const isRepeat = (activity: Pick<Activity, 'lastRequestId'>, requestId: string): boolean =>
  activity.lastRequestId === requestId

/** What an editor sends. What older editors do not know is as it was where it is absent, and gone where it is emptied. */
export interface EditedFields extends ActivityFields {
  emptied?: ('lineClosesAt' | 'volunteersFrom' | 'keptUntil' | 'service')[]
}

/** The edit as the activity has it from then on; without `before` a new one. */
export function fieldsAfter(
  { emptied = [], ...edited }: EditedFields,
  before: Pick<
    ActivityFields,
    'lineClosesAt' | 'volunteersFrom' | 'questions' | 'kept' | 'keptUntil' | 'service'
  > = {},
): ActivityFields {
  const { questions, kept } = before
  const keptUntil = emptied.includes('keptUntil') ? undefined : before.keptUntil
  const service = emptied.includes('service') ? undefined : before.service
  const lineClosesAt = emptied.includes('lineClosesAt') ? undefined : before.lineClosesAt
  const volunteersFrom = emptied.includes('volunteersFrom') ? undefined : before.volunteersFrom
  return {
    ...(lineClosesAt === undefined ? {} : { lineClosesAt }),
    ...(volunteersFrom === undefined ? {} : { volunteersFrom }),
    ...(questions === undefined ? {} : { questions }),
    ...(kept === undefined ? {} : { kept }),
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(service === undefined ? {} : { service }),
    ...edited,
  }
}

export function decideSave(
  activity: Activity,
  edited: EditedFields,
  rev: number,
  now: number,
): Activity | Refusal {
  const fields = fieldsAfter(edited, activity)
  if (isStale(activity, rev)) return refuse('changedMeanwhile')
  if (activity.status === 'cancelled') return refuse('activityCancelled')
  if (activity.status === 'published' && activity.endsAt <= now) return refuse('activityEnded')
  if (activity.status === 'published' && !keepsGroups(activity.kept ?? [], fields.kept ?? []))
    return refuse('keptChanged')
  // Whoever has signed up came as a volunteer, or as a guest.
  if (activity.status === 'published' && !activity.service !== !fields.service) return refuse('serviceFixed')
  const moved = movedBy(activity, fields, now) ?? activity.moved
  return (
    checkFields(fields) ?? {
      ...kept(activity),
      ...fields,
      updatedAt: now,
      rev: rev + 1,
      ...(moved ? { moved } : {}),
    }
  )
}

/** What an edit changes for those who have signed up: null for a draft, which nobody knows, and for the same words. */
export function movedBy(before: Activity, after: ActivityFields, now: number): Moved | null {
  if (before.status !== 'published') return null
  const time = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt
  const place = before.place.name !== after.place.name || before.place.address !== after.place.address
  if (!time && !place) return null
  return { rev: before.rev + 1, at: now, what: time && place ? 'both' : time ? 'time' : 'place' }
}

/** What no editor may change; optional fields that were emptied are gone. */
const kept = (activity: Activity) => {
  const {
    _id,
    siteId,
    status,
    publishedAt,
    copiedFrom,
    createdBy,
    keptBy,
    createdAt,
    lastRequestId,
    offerHours,
    series,
  } = activity
  return {
    _id,
    siteId,
    status,
    createdBy,
    keptBy,
    createdAt,
    lastRequestId,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(copiedFrom === undefined ? {} : { copiedFrom }),
    ...(offerHours === undefined ? {} : { offerHours }),
    ...(series === undefined ? {} : { series }),
  }
}

/** `offerHours`: what the site says at this moment; later settings are for later activities. */
export function decidePublish(
  activity: Activity,
  rev: number,
  offerHours: number,
  now: number,
): Activity | Refusal {
  if (isStale(activity, rev)) return refuse('changedMeanwhile')
  if (activity.status !== 'draft') return refuse('notDraft')
  if (activity.endsAt <= now) return refuse('alreadyStarted')
  return (
    checkFields(activity) ?? {
      ...activity,
      status: 'published',
      offerHours,
      publishedAt: now,
      updatedAt: now,
      rev: rev + 1,
    }
  )
}

/** A cancelled activity stays visible with its reason. */
export function decideCancel(
  activity: Activity,
  rev: number,
  reason: string,
  now: number,
): Activity | Refusal {
  if (isStale(activity, rev)) return refuse('changedMeanwhile')
  if (activity.status !== 'published') return refuse('notPublished')
  if (activity.endsAt <= now) return refuse('activityEnded')
  return {
    ...activity,
    status: 'cancelled',
    cancelledAt: now,
    cancelReason: reason,
    updatedAt: now,
    rev: rev + 1,
  }
}

/** Who is asked about it becomes another; without a telephone the published one stays. */
export function decideContact(
  activity: Activity,
  from: string,
  to: { name: string; phone?: string },
  now: number,
): Activity | Refusal {
  if (activity.contact.name !== from) return refuse('changedMeanwhile')
  if (activity.status === 'cancelled') return refuse('activityCancelled')
  if (activity.endsAt <= now) return refuse('activityEnded')
  return { ...activity, contact: { ...activity.contact, ...to }, updatedAt: now, rev: activity.rev + 1 }
}

/** The same content with every time moved by as much as the start. */
export function movedTo(fields: ActivityFields, startsAt: number): ActivityFields {
  const by = startsAt - fields.startsAt
  const { service } = fields
  return {
    ...fields,
    // The activity at which one helped stays where it was.
    ...(service ? { service: unhung(service) } : {}),
    startsAt,
    endsAt: fields.endsAt + by,
    signupOpensAt: fields.signupOpensAt + by,
    signupClosesAt: fields.signupClosesAt + by,
    ...(fields.lineClosesAt === undefined ? {} : { lineClosesAt: fields.lineClosesAt + by }),
    ...(fields.volunteersFrom === undefined ? {} : { volunteersFrom: fields.volunteersFrom + by }),
    ...(fields.keptUntil === undefined ? {} : { keptUntil: fields.keptUntil + by }),
  }
}

const unhung = ({ ofActivity: _, ...service }: ServicePost): ServicePost => service

/** An activity's editable part. */
export function fieldsOf(activity: ActivityFields): ActivityFields {
  const { title, kind, festival, summary, body, place, startsAt, endsAt, signupOpensAt, signupClosesAt } =
    activity
  const { lineClosesAt, volunteersFrom, capacity, partyMax, minAge, maxAge, cover, contact, questions } =
    activity
  const { kept, keptUntil, service } = activity
  return {
    title,
    kind,
    summary,
    body,
    place,
    startsAt,
    endsAt,
    signupOpensAt,
    signupClosesAt,
    capacity,
    partyMax,
    contact,
    ...(festival === undefined ? {} : { festival }),
    ...(lineClosesAt === undefined ? {} : { lineClosesAt }),
    ...(volunteersFrom === undefined ? {} : { volunteersFrom }),
    ...(minAge === undefined ? {} : { minAge }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(cover === undefined ? {} : { cover }),
    ...(questions === undefined ? {} : { questions }),
    ...(kept === undefined ? {} : { kept }),
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(service === undefined ? {} : { service }),
  }
}
