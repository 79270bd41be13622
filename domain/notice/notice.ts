export const noticeCategories = {
  service: '便民服务',
  activity: '活动预告',
  volunteer: '志愿招募',
  policy: '政策通知',
  urgent: '紧急通知',
} as const
export type NoticeCategory = keyof typeof noticeCategories

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
