import { identity } from '../kit/cloud'
import { runJobs } from '../kit/jobs'
import { jobs } from '../modules/jobs'

/** Of the 20 s that the function may take (docs/deploy.md); the last step and a cold start need some of them. */
const allJobsMs = 15_000

/** The one timer. A client may call any function, so whoever is not the timer is turned away. */
export const main = async (): Promise<void> => {
  if (identity().source !== 'wx_trigger') return
  await runJobs(jobs, Date.now, allJobsMs)
}
