import { isJobLate, isKnownJob, sayJob } from '../../../domain/site/health'
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
        const states = (await jobStates()).filter(({ _id }) => isKnownJob(_id))
        const rounds = states.map(({ since = 0, ...state }) => ({ ...state, since }))
        return rounds
          .filter(job => isJobLate(job, now))
          .map(({ _id, endedAt, since, everyMs }) => {
            const last = Math.max(endedAt, since)
            return { id: _id, title: sayJob(_id), since: last, dueAt: last + everyMs }
          })
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
