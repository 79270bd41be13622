import { markIdOf, type NoticeMark } from '../../domain/notice/mark'
import type { Notice, NoticeAnswer } from '../../domain/notice/notice'
import type { Person } from '../../domain/person/person'
import { hourMs } from './calendar'

const answers: readonly NoticeAnswer[] = ['yes', 'no', 'yes', 'help', 'yes']

/** Two of five residents have opened what asks for something, and most of them said what it asks. */
export const noticeMarks = (notices: readonly Notice[], residents: readonly Person[]): NoticeMark[] =>
  notices.flatMap(({ _id: noticeId, asks, publishedAt, meant: siteIds }) => {
    if (!asks || publishedAt === undefined) return []
    const meant = residents.filter(
      ({ homeSiteId }) => siteIds.length === 0 || (homeSiteId && siteIds.includes(homeSiteId)),
    )
    return meant
      .filter((_, i) => i % 5 < 2)
      .map(({ _id: personId, homeSiteId, homeEstateId }, i): NoticeMark => {
        const readAt = publishedAt + (i % 9) * (hourMs / 12)
        const answer = asks === 'answer' ? answers[i % answers.length] : undefined
        return {
          _id: markIdOf(noticeId, personId),
          ...{ noticeId, personId },
          ...(homeSiteId === undefined ? {} : { siteId: homeSiteId }),
          ...(homeEstateId === undefined ? {} : { estateId: homeEstateId }),
          readAt,
          ...(asks === 'read' && i % 4 > 0 ? { acknowledgedAt: readAt } : {}),
          ...(answer ? { answer, answeredAt: readAt } : {}),
          at: readAt,
          requests: [],
        }
      })
  })
