import type { TemplateName, ValuesOf } from './templates'

/** What is told to whom: one document a message, however many it goes to. Who gets it is worked out when it is sent. */

/**
 * Every kind of message with its template and how urgent it is: the less, the earlier, since a notice to everyone may
 * take minutes and a cancelled activity cannot wait for it. `supersedes`: what need not be told any more.
 */
export const kinds = {
  activityCancelled: {
    template: 'activityCancelled',
    words: '活动取消',
    urgency: 0,
    supersedes: ['activityChanged', 'offered', 'promoted', 'offerMissed', 'reminderDay', 'reminderSoon'],
  },
  activityChanged: {
    template: 'activityChanged',
    words: '时间地点变动',
    urgency: 0,
    supersedes: ['activityChanged', 'reminderDay', 'reminderSoon'],
  },
  offered: { template: 'promoted', words: '候补有名额，等确认', urgency: 0, supersedes: [] },
  promoted: { template: 'promoted', words: '候补成功', urgency: 0, supersedes: [] },
  offerMissed: { template: 'activityChanged', words: '名额已让出', urgency: 1, supersedes: [] },
  reminderSoon: { template: 'reminder', words: '两小时前提醒', urgency: 0, supersedes: [] },
  reminderDay: { template: 'reminder', words: '前一天提醒', urgency: 1, supersedes: [] },
  reviewResult: {
    template: 'reviewResult',
    words: '审核结果',
    urgency: 1,
    supersedes: ['reviewResult'],
  },
  noticePublished: { template: 'noticePublished', words: '新通知', urgency: 2, supersedes: [] },
} as const satisfies Record<
  string,
  { template: TemplateName; words: string; urgency: 0 | 1 | 2; supersedes: readonly string[] }
>

export type Kind = keyof typeof kinds

/** Kinds that came later, each with the older one that it resembles: clients of then stop at a kind that is new. */
const resembles = { offered: 'promoted', offerMissed: 'activityChanged' } as const satisfies Partial<
  Record<Kind, Kind>
>
export type NewerKind = keyof typeof resembles
export type OlderKind = Exclude<Kind, NewerKind>

const isNewer = (kind: Kind): kind is NewerKind => kind in resembles

/** How a kind is told to a client of any age. */
export const shownAs = (kind: Kind): { kind: OlderKind; topic?: NewerKind } =>
  isNewer(kind) ? { kind: resembles[kind], topic: kind } : { kind }

export const kindsOf = (templates: readonly TemplateName[]): Kind[] =>
  (Object.keys(kinds) as Kind[]).filter(kind => templates.includes(kinds[kind].template))

/** What a message is about: its tap opens it, and its site's staff see what was told. */
export interface Subject {
  area: 'activity' | 'notice' | 'volunteer'
  id: string
}

/** A further round: those who have opened the notice are left out. */
export interface Unread {
  noticeId: string
  /** The request that wanted it. */
  round: string
  /** How many had not, when it was wanted; absent in older ones. */
  people?: number
}

/** Who is told, by reference: worked out page by page while it is sent. */
export type Audience =
  /** Who sits at the activity and, with `all`, who waits; only those who signed up before it happened. */
  | { of: 'activity'; activityId: string; who: 'all' | 'seated' }
  /** Whom one write of the ledger moved from the line to the seats. */
  | { of: 'promoted'; activityId: string; rev: number }
  /** For whom one write of the ledger holds seats, as long as they have not answered. */
  | { of: 'offered'; activityId: string; rev: number }
  /** Whose offer had lapsed when one write of the ledger noted it. */
  | { of: 'missed'; activityId: string; rev: number }
  /** Who has one of a notice's keys: see domain/notice/audience.ts. */
  | { of: 'readers'; keys: string[]; unread?: Unread }
  /** At most `peopleMax`. */
  | { of: 'people'; personIds: string[] }

export const peopleMax = 1000

/** A message before it has an id and a state. */
export interface Draft<K extends Kind = Kind> {
  kind: K
  /** The same kind about the same thing is the same message: record and revision. */
  once: readonly string[]
  subject: Subject
  /** Whose staff see what became of it. */
  siteId: string
  audience: Audience
  /** No names or telephone numbers of residents: it lies open, and goes to many. */
  values: ValuesOf<(typeof kinds)[K]['template']>
  /** Epoch ms of what it tells. */
  happenedAt: number
  /** After this it is not sent any more. */
  until: number
}

/** Drafts of different kinds in one list. */
export type AnyDraft = { [K in Kind]: Draft<K> }[Kind]

export interface Message extends Omit<AnyDraft, 'once' | 'subject' | 'values'> {
  _id: string
  template: TemplateName
  urgency: number
  values: Record<string, string>
  subject: Subject
  /** `stopped`: superseded or withdrawn; `late`: its time was over before everybody was reached. */
  state: 'open' | 'done' | 'stopped' | 'late'
  /** The last person who was looked at; empty at the beginning. */
  cursor: string
}

/** Pages of the mini-program that a tap on a message opens. */
export const pages: Record<Subject['area'], string> = {
  activity: 'pages/activity/detail/index',
  notice: 'pages/notice/detail/index',
  volunteer: 'volunteer/pages/entry/index',
}

export const pageOf = ({ area, id }: Subject): string => `${pages[area]}?id=${encodeURIComponent(id)}`
