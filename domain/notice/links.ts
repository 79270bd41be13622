/**
 * Pages of the app to which a notice may lead: for residents, and for nobody's own work. An address is never written by hand:
 * a name of this list goes out, and each reader's app knows where that page lies.
 */
export const linkPages = {
  activity: '一场活动',
  notice: '另一条通知',
  activities: '全部活动',
  festival: '我们的节日',
  volunteer: '志愿者登记',
  signups: '我的报名',
  profile: '个人资料',
} as const
export type LinkPage = keyof typeof linkPages

/** Pages that show one thing, by its id. */
export const pagesOfOne = ['activity', 'notice'] as const
export type PageOfOne = (typeof pagesOfOne)[number]
export type PageAlone = Exclude<LinkPage, PageOfOne>
export const pagesAlone = (Object.keys(linkPages) as LinkPage[]).filter(
  (page): page is PageAlone => !isOfOne(page),
)

export type Link = { page: PageAlone } | { page: PageOfOne; id: string }

export function isOfOne(page: LinkPage): page is PageOfOne {
  return pagesOfOne.some(one => one === page)
}
