import { identity } from '../kit/cloud'
import { runJobs } from '../kit/jobs'
import { jobs } from '../modules/jobs'

/** The one timer. A client may call any function, so whoever is not the timer is turned away. */
export const main = async (): Promise<void> => {
  if (identity().source !== 'wx_trigger') return
  await runJobs(jobs, Date.now, 5_000)
}
