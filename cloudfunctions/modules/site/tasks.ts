import { isJobLate } from '../../../domain/site/health'
import { dayMs } from '../../../domain/time'
import { latestFaults } from '../../kit/faults'
import { jobStates } from '../../kit/jobs'
import type { AreaTasks } from '../person/tasks/area'

const shownMs = dayMs

export const siteTasks: AreaTasks = {
  kinds: [
    {
      kind: 'site.jobLate',
      words: '定时任务晚了',
      needs: 'site.health',
      async find({ now }) {
        // One that never came to an end is as new as the program.
        const late = (await jobStates()).filter(job => job.endedAt > 0 && isJobLate(job, now))
        return late.map(({ _id, endedAt }) => ({ id: _id, title: _id, since: endedAt, dueAt: endedAt }))
      },
    },
    {
      kind: 'site.fault',
      words: '今天出过的故障',
      needs: 'site.faults',
      async find({ now }, limit) {
        const faults = await latestFaults(limit)
        return faults
          .filter(({ lastAt }) => lastAt > now - shownMs)
          .map(({ _id, where, lastAt, count }) => ({
            id: _id,
            title: where,
            since: lastAt,
            detail: { count },
          }))
      },
    },
  ],
}
