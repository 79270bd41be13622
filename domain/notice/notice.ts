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

export interface NoticeFields {
  title: string
  category: NoticeCategory
  /** Paragraphs, separated by line feeds. */
  body: string
  pinned: boolean
  /** Not shown after this. */
  expiresAt?: number
  /** Whom it is for: one site's residents, or everyone. */
  audienceSiteId?: string
  /** Absent: readers need do nothing. */
  asks?: NoticeAsk
}

export interface Notice extends NoticeFields {
  _id: string
  /** The site that speaks. */
  siteId: string
  status: 'draft' | 'published' | 'withdrawn'
  publishedAt?: number
  withdrawnAt?: number
  withdrawReason?: string
  createdBy: string
  /** Who looks after it: whoever made it, until it is handed over. */
  keptBy: string
  createdAt: number
  updatedAt: number
  rev: number
  lastRequestId: string
}
