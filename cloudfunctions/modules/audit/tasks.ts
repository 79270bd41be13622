import { dayMs } from '../../../domain/time'
import type { AreaTasks } from '../person/tasks/area'
import { latestFindings } from './check-store'

/** A finding stays on record for good, and in the way for a month. */
const inTheWayMs = 30 * dayMs

export const auditTasks: AreaTasks = {
  kinds: [
    {
      kind: 'audit.finding',
      words: '操作记录对不上，请查明',
      needs: 'audit.verify',
      async find({ now }, limit) {
        const findings = await latestFindings(limit)
        return findings
          .filter(({ foundAt }) => foundAt > now - inTheWayMs)
          .map(({ _id, seal, foundAt }) => ({
            id: _id,
            title: `第 ${seal} 封`,
            since: foundAt,
            dueAt: foundAt,
          }))
      },
    },
  ],
}
