import type { AreaTasks } from '../person/tasks/area'
import { waitingIn } from './store'
import { askingIn } from './team-store'

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
    {
      kind: 'volunteer.asked',
      words: '有人想加入志愿队',
      needs: 'volunteer.saveTeam',
      async find({ sites }, limit) {
        const rows = await askingIn(sites, limit)
        return rows.map(({ _id, teamId, siteId, askedAt, rev }) => ({
          ...{ id: _id, siteId, rev },
          title: '有人想加入志愿队',
          since: askedAt,
          detail: { teamId },
        }))
      },
    },
  ],
}
