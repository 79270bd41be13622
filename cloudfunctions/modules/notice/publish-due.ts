import { whenDue } from '../../../domain/notice/rules'
import { derivedId } from '../../kit/ids'
import type { Job } from '../../kit/jobs'
import { dueNotices, saveNotice } from './store'
import { tellOfNotice } from './tell-of-notice'

const noticesAStep = 20

/** Notices go out at the time that was set. One conditional write each: who edits it meanwhile is first, and it follows a minute later. */
export const publishDue: Job = {
  name: 'notice.publishDue',
  everyMs: 60_000,
  async step(_cursor, now) {
    const due = await dueNotices(now, noticesAStep)
    let published = 0
    for (const notice of due) {
      const after = whenDue(notice, now)
      if (!after) continue
      const lastRequestId = derivedId('due', notice._id, String(notice.rev))
      if (!(await saveNotice({ ...after, lastRequestId }, notice.rev))) continue
      if (after.status !== 'published') continue
      published++
      await tellOfNotice(notice._id, now)
    }
    return { cursor: due.length === noticesAStep && published > 0 ? 'more' : null, counts: { published } }
  },
}
