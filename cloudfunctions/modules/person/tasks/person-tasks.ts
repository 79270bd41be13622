import { roleNames } from '../../../../domain/person/roles'
import { dayMs } from '../../../../domain/time'
import { mergesApart } from '../merge/merge-store'
import { peopleWhoseRoleEnds } from '../store'
import type { AreaTasks } from './area'

/** Told two weeks ahead, and for a week after it has run out. */
const aheadMs = 14 * dayMs
const afterMs = 7 * dayMs

export const personTasks: AreaTasks = {
  kinds: [
    {
      kind: 'person.roleEnding',
      words: '角色快到期',
      needs: 'person.grantRole',
      async find({ now }, limit) {
        const [from, to] = [now - afterMs, now + aheadMs]
        const people = await peopleWhoseRoleEnds(from, to, limit)
        return people.flatMap(({ _id, name, grants }) =>
          grants.flatMap(({ role, siteId, until, grantedAt }) => {
            if (until === undefined || until <= from || until > to) return []
            const at = siteId === undefined ? {} : { siteId }
            const title = `${name}，${roleNames[role]}`
            return [{ id: _id, title, ...at, since: grantedAt, dueAt: until, detail: { role } }]
          }),
        )
      },
    },
    {
      kind: 'person.mergeApart',
      words: '合并后还有分开的报名',
      needs: 'person.mergeRecords',
      async find({ sites }, limit) {
        const apart = await mergesApart(sites, limit)
        return apart.map(({ fromId, siteId, askedAt, apart: count }) => ({
          id: fromId,
          title: `${count} 份报名没能合成一份`,
          siteId,
          since: askedAt,
        }))
      },
    },
  ],
}
