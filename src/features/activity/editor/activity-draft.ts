import type { Activity, ActivityFields, Festival, Kind } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import type { Question } from '@domain/activity/questions'
import type { EditedFields } from '@domain/activity/rules'
import { hiddenNameOf } from '@domain/media/file-id'
import type { Site } from '@domain/site/site'
import { dayMs, dayOf, startOfDay } from '@domain/time'
import { clockOf, momentOf } from '@/lib/moments'
import { type KeptDraft, keptDrafts, keptOf } from './kept-draft'

/** An activity as far as the form is filled in. Flat but for its questions, and empty texts for what is not there: so it lies on the device. */
export interface ActivityDraft {
  title: string
  kind: Kind
  festival: Festival | ''
  summary: string
  body: string
  /** A file id, or empty. */
  cover: string
  startDay: string
  startTime: string
  endDay: string
  endTime: string
  opensDay: string
  opensTime: string
  /** Empty: volunteers may sign up when everybody may. */
  earlyDay: string
  earlyTime: string
  closesDay: string
  closesTime: string
  /** Empty: the line closes at the start. */
  lineDay: string
  lineTime: string
  placeName: string
  address: string
  /** Degrees, GCJ-02. */
  lng: string
  lat: string
  capacity: string
  kept: readonly KeptDraft[]
  /** Empty: until a day before the start. */
  keptDay: string
  keptTime: string
  partyMax: number
  minAge: string
  maxAge: string
  contactName: string
  contactPhone: string
  /** As they are written: options may be empty lines yet. */
  questions: readonly Question[]
}

const hourMs = 3_600_000

/** A new one at a site: in a week, in the morning, sign-up from now until the evening before. */
export function blankDraft(site: Site, contactName: string, now: number): ActivityDraft {
  const start = startOfDay(dayOf(now)) + 7 * dayMs + 9 * hourMs
  return {
    title: '',
    kind: 'festival',
    festival: '',
    summary: '',
    body: '',
    cover: '',
    ...timesOf({
      startsAt: start,
      endsAt: start + 2 * hourMs,
      signupOpensAt: now - (now % hourMs),
      signupClosesAt: start - 15 * hourMs,
    }),
    placeName: site.name,
    address: site.address,
    lng: String(site.lng),
    lat: String(site.lat),
    capacity: '30',
    kept: [],
    partyMax: site.settings.partyMax,
    minAge: '',
    maxAge: '',
    contactName,
    contactPhone: site.phone,
    questions: [],
  }
}

type Times = Pick<
  ActivityFields,
  'startsAt' | 'endsAt' | 'signupOpensAt' | 'volunteersFrom' | 'signupClosesAt' | 'lineClosesAt' | 'keptUntil'
>

const timesOf = ({
  startsAt,
  endsAt,
  signupOpensAt,
  signupClosesAt,
  lineClosesAt,
  volunteersFrom,
  keptUntil,
}: Times) => ({
  startDay: dayOf(startsAt),
  startTime: clockOf(startsAt),
  endDay: dayOf(endsAt),
  endTime: clockOf(endsAt),
  opensDay: dayOf(signupOpensAt),
  opensTime: clockOf(signupOpensAt),
  closesDay: dayOf(signupClosesAt),
  closesTime: clockOf(signupClosesAt),
  earlyDay: volunteersFrom === undefined ? '' : dayOf(volunteersFrom),
  earlyTime: volunteersFrom === undefined ? '' : clockOf(volunteersFrom),
  lineDay: lineClosesAt === undefined ? '' : dayOf(lineClosesAt),
  lineTime: lineClosesAt === undefined ? '' : clockOf(lineClosesAt),
  keptDay: keptUntil === undefined ? '' : dayOf(keptUntil),
  keptTime: keptUntil === undefined ? '' : clockOf(keptUntil),
})

export const draftOf = (activity: ActivityFields & Partial<Activity>): ActivityDraft => ({
  title: activity.title,
  kind: activity.kind,
  festival: activity.festival ?? '',
  summary: activity.summary,
  body: activity.body,
  cover: activity.cover ?? '',
  ...timesOf(activity),
  placeName: activity.place.name,
  address: activity.place.address,
  lng: String(activity.place.lng),
  lat: String(activity.place.lat),
  capacity: String(activity.capacity),
  kept: keptDrafts(activity.kept),
  partyMax: activity.partyMax,
  minAge: ageText(activity.minAge),
  maxAge: ageText(activity.maxAge),
  contactName: activity.contact.name,
  contactPhone: activity.contact.phone,
  questions: activity.questions ?? [],
})

/** How WeChat's check of the picture in the form stands; undefined for one that was just sent. */
export const draftCoverState = (
  { cover }: Pick<ActivityDraft, 'cover'>,
  detail: ActivityDetail | undefined,
): ActivityDetail['coverState'] => {
  if (cover === detail?.activity.cover) return detail.coverState
  // The verdict has come since the form was opened, and with it another name.
  return cover !== '' && hiddenNameOf(cover) === cover ? 'checking' : undefined
}

const ageText = (age: number | undefined): string => (age === undefined ? '' : String(age))

/** What the contract takes; undefined while a moment is not chosen. Whether it makes sense is for `gapsOf`. */
export function fieldsOf(draft: ActivityDraft): ActivityFields | undefined {
  const startsAt = momentOf(draft.startDay, draft.startTime)
  const endsAt = momentOf(draft.endDay, draft.endTime)
  const signupOpensAt = momentOf(draft.opensDay, draft.opensTime)
  const signupClosesAt = momentOf(draft.closesDay, draft.closesTime)
  if (!startsAt || !endsAt || !signupOpensAt || !signupClosesAt) return undefined
  // A draft that lies on the device may be older than the field.
  const lineClosesAt = momentOf(draft.lineDay ?? '', draft.lineTime ?? '')
  const volunteersFrom = momentOf(draft.earlyDay ?? '', draft.earlyTime ?? '')
  const keptUntil = momentOf(draft.keptDay ?? '', draft.keptTime ?? '')
  const kept = (draft.kept ?? []).map(keptOf)
  const { kind, festival, cover, minAge, maxAge, partyMax } = draft
  const questions = draft.questions.map(tidy)
  return {
    title: draft.title.trim(),
    kind,
    summary: draft.summary.trim(),
    body: draft.body.trim(),
    place: {
      name: draft.placeName.trim(),
      address: draft.address.trim(),
      lng: Number(draft.lng),
      lat: Number(draft.lat),
    },
    ...{ startsAt, endsAt, signupOpensAt, signupClosesAt },
    capacity: Number(draft.capacity),
    partyMax,
    contact: { name: draft.contactName.trim(), phone: draft.contactPhone.trim() },
    ...(kind === 'festival' && festival ? { festival } : {}),
    ...(lineClosesAt ? { lineClosesAt } : {}),
    ...(volunteersFrom ? { volunteersFrom } : {}),
    ...(minAge.trim() ? { minAge: Number(minAge) } : {}),
    ...(maxAge.trim() ? { maxAge: Number(maxAge) } : {}),
    ...(cover ? { cover } : {}),
    ...(questions.length > 0 ? { questions } : {}),
    ...(kept.length > 0 ? { kept, ...(keptUntil ? { keptUntil } : {}) } : {}),
  }
}

/** The question as it is asked: no empty lines, no options where one writes. */
export function tidy({ words, options = [], ...rest }: Question): Question {
  const said = options.map(option => option.trim()).filter(option => option !== '')
  const chooses = rest.kind === 'one' || rest.kind === 'several'
  return { ...rest, words: words.trim(), ...(chooses ? { options: said } : {}) }
}

/** What is saved: it also says what this form holds no more, which an older one would not know of. */
export function editedOf(draft: ActivityDraft): EditedFields | undefined {
  const fields = fieldsOf(draft)
  if (!fields) return undefined
  const emptied = (['lineClosesAt', 'volunteersFrom', 'keptUntil'] as const).filter(
    name => fields[name] === undefined,
  )
  const whole = { questions: fields.questions ?? [], kept: fields.kept ?? [] }
  return { ...fields, ...whole, ...(emptied.length > 0 ? { emptied } : {}) }
}

/** A new start takes the end and the close of sign-up along by as much: one date is changed, not three. */
export function withStart(draft: ActivityDraft, startDay: string, startTime: string): ActivityDraft {
  const moved = { ...draft, startDay, startTime }
  const before = momentOf(draft.startDay, draft.startTime)
  const after = momentOf(startDay, startTime)
  const end = momentOf(draft.endDay, draft.endTime)
  const closes = momentOf(draft.closesDay, draft.closesTime)
  const line = momentOf(draft.lineDay ?? '', draft.lineTime ?? '')
  if (!before || !after || !end || !closes) return moved
  const by = after - before
  return {
    ...moved,
    ...{ endDay: dayOf(end + by), endTime: clockOf(end + by) },
    ...{ closesDay: dayOf(closes + by), closesTime: clockOf(closes + by) },
    ...(line ? { lineDay: dayOf(line + by), lineTime: clockOf(line + by) } : {}),
  }
}
