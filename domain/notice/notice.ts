import type { PictureVerdict } from '../media/media-file'
import type { NoticeAudience } from './audience'
import type { Block } from './blocks'

export const noticeCategories = {
  service: '便民服务',
  activity: '活动预告',
  volunteer: '志愿招募',
  policy: '政策通知',
  urgent: '紧急通知',
} as const
export type NoticeCategory = keyof typeof noticeCategories

/** What readers are asked for: to say that they have read it, or whether they come. */
export const noticeAsks = { read: '请大家点“已阅”', answer: '请大家说参加不参加' } as const
export type NoticeAsk = keyof typeof noticeAsks

export const noticeAnswers = { yes: '参加', no: '不参加', help: '需要帮助' } as const
export type NoticeAnswer = keyof typeof noticeAnswers

export interface NoticeContent {
  title: string
  category: NoticeCategory
  /** Every word of it, line by line. With `blocks` it is theirs: see `textOf`. */
  body: string
  /** How it is drawn. Absent in what was written before there were blocks: see `blocksOf`. */
  blocks?: Block[]
  /** The picture on top: a file id. */
  cover?: string
  pinned: boolean
  /** Not shown after this. */
  expiresAt?: number
  /** Absent: readers need do nothing. */
  asks?: NoticeAsk
}

export interface NoticeFields extends NoticeContent {
  audience: NoticeAudience
  /** Whose residents these are, by site: see `meantBy`. */
  meant: string[]
}

export interface Correction {
  at: number
  fields: CorrectedField[]
}

/** Parts in which a reader may have read something else. */
export const correctable = {
  title: '标题',
  body: '内容',
  asks: '要做的事',
  expiresAt: '有效期',
} as const satisfies Partial<Record<keyof NoticeFields, string>>
export type CorrectedField = keyof typeof correctable

export interface Notice extends NoticeFields {
  _id: string
  /** The site that speaks. */
  siteId: string
  status: 'draft' | 'published' | 'withdrawn'
  publishedAt?: number
  /** Of a draft: when it is to be published, by itself. */
  publishAt?: number
  /** What was put right since it was published, the latest last: readers see it. */
  corrections?: Correction[]
  /** What WeChat has said of its pictures, or of some that it had. */
  verdicts?: PictureVerdict[]
  withdrawnAt?: number
  withdrawReason?: string
  createdBy: string
  /** Who looks after it: whoever made it, until it is handed over. */
  keptBy: string
  /** Who wrote on it last. Absent in older ones. */
  editedBy?: string
  createdAt: number
  updatedAt: number
  rev: number
  lastRequestId: string
}
