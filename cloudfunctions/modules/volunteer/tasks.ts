import type { AreaTasks } from '../person/tasks/area'
import { waitingIn } from './store'

export const volunteerTasks: AreaTasks = {
  kinds: [
    {
      kind: 'volunteer.waiting',
      words: '志愿者注册等待审核',
      needs: 'volunteer.review',
      async find({ sites }, limit) {
        const rows = await waitingIn(sites, limit)
        return rows.map(({ _id, siteId, askedAt, rev }) => ({
          ...{ id: _id, siteId, rev },
          title: '一份志愿者注册',
          since: askedAt,
        }))
      },
    },
  ],
}
