import type { AreaTasks } from '../person/tasks/area'
import { draftNotices, handNotice, noticesKeptBy } from './store'

export const noticeTasks: AreaTasks = {
  kinds: [
    {
      kind: 'notice.draft',
      words: '通知草稿还没发布',
      needs: 'notice.publish',
      async find({ sites }, limit) {
        const drafts = await draftNotices(sites, limit)
        const left = drafts.filter(({ publishAt }) => publishAt === undefined)
        return left.map(({ _id, title, siteId, updatedAt, expiresAt, rev }) => ({
          id: _id,
          title,
          siteId,
          since: updatedAt,
          ...(expiresAt === undefined ? {} : { dueAt: expiresAt }),
          rev,
        }))
      },
    },
  ],
  work: [
    {
      kind: 'notice.draft',
      words: '通知草稿',
      needs: 'notice.save',
      async find({ _id: personId }, { before }, limit) {
        const drafts = await noticesKeptBy(personId, before, limit)
        return drafts.map(({ _id, title, siteId, updatedAt }) => ({ id: _id, title, siteId, at: updatedAt }))
      },
      handOver: ({ id }, { from, to }) => handNotice(id, from._id, to._id),
    },
  ],
}
