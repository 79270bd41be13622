import type { PictureVerdict } from '../media/media-file'
import type { ServicePost } from '../service/post'
import type { Question } from './questions'
import type { Series } from './series'

/** What a site holds: a festival event, a reading, a concert, a class. */

export const kinds = {
  festival: '我们的节日',
  reading: '经典诵读',
  arts: '文艺活动',
  science: '科普活动',
  fitness: '健身活动',
  theory: '理论宣讲',
  education: '市民教育',
} as const
export type Kind = keyof typeof kinds

/** The seven of 我们的节日, in the order of the year. */
export const festivals = {
  chunjie: '春节',
  yuanxiao: '元宵',
  qingming: '清明',
  duanwu: '端午',
  qixi: '七夕',
  zhongqiu: '中秋',
  chongyang: '重阳',
} as const
export type Festival = keyof typeof festivals

/** Seats that are kept for whoever lives in a site's area, or is of an age, or both. Years as in `minAge`. */
export interface KeptGroup {
  /** None: the group was given up after people had signed up. */
  seats: number
  siteId?: string
  minAge?: number
  maxAge?: number
}

export interface Place {
  name: string
  address: string
  /** GCJ-02, as WeChat's map wants it. */
  lng: number
  lat: number
}

/** What the editor holds. Times are epoch ms. */
export interface ActivityFields {
  title: string
  kind: Kind
  festival?: Festival
  summary: string
  /** Paragraphs, separated by line feeds. */
  body: string
  place: Place
  startsAt: number
  endsAt: number
  signupOpensAt: number
  /** From then on volunteers may sign up; unless given, when everybody may. */
  volunteersFrom?: number
  signupClosesAt: number
  /** From then on freed seats are offered to nobody; unless given, the start. */
  lineClosesAt?: number
  capacity: number
  kept?: KeptGroup[]
  /** From then on kept seats are for everybody; unless given, a day before the start. */
  keptUntil?: number
  partyMax: number
  /** Whole years on the day of the start; both ends included. */
  minAge?: number
  maxAge?: number
  /** A file id of the cloud's storage; shown when WeChat's check has passed: see cover.ts. */
  cover?: string
  contact: { name: string; phone: string }
  /** Asked of whoever signs up, for each attendee. */
  questions?: Question[]
  /** It is volunteer work. `kind` then says nothing, and is there for older clients alone. */
  service?: ServicePost
}

export interface Activity extends ActivityFields {
  _id: string
  siteId: string
  status: 'draft' | 'published' | 'cancelled'
  publishedAt?: number
  cancelledAt?: number
  cancelReason?: string
  /** The latest save after publishing that changed time or place: whoever had signed up is told. */
  moved?: Moved
  /** What WeChat says about a picture that it has or had. */
  coverVerdict?: PictureVerdict
  /** The activity that this one was copied from. */
  copiedFrom?: string
  /** It is one of several, which are held again and again. */
  series?: Series
  /** How long a freed seat is held for somebody: its site's setting on the day of publishing. */
  offerHours?: number
  /** What it is found by; written by the store with every save. */
  tokens?: string[]
  createdBy: string
  /** Who looks after it: whoever made it, until it is handed over. */
  keptBy: string
  createdAt: number
  updatedAt: number
  rev: number
  lastRequestId: string
}

export interface Moved {
  rev: number
  at: number
  what: 'time' | 'place' | 'both'
}

/** Where an activity stands; `ended` follows from the clock and is never stored. */
export type Phase = 'draft' | 'published' | 'cancelled' | 'ended'

export const phaseOf = (activity: Pick<Activity, 'status' | 'endsAt'>, now: number): Phase =>
  activity.status === 'published' && activity.endsAt <= now ? 'ended' : activity.status
