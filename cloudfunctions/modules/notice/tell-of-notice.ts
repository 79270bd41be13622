import { noticeDraft } from '../../../domain/message/about-notice'
import { tell } from '../message/tell'
import { nameOfSite } from '../site/store'
import { getNotice } from './store'

/** After a notice was published, by whomever. */
export const tellOfNotice = (noticeId: string, now: number): Promise<void> =>
  tell(async () => {
    const notice = await getNotice(noticeId)
    const draft = notice && noticeDraft(notice, await nameOfSite(notice.siteId), now)
    return draft ? [draft] : []
  })
