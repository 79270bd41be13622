import type { Job } from '../../kit/jobs'
import { endNotices } from './store'

const noticesAStep = 50

/** What is over stands in nobody's way: lists go along an index of what is out. */
export const endOver: Job = {
  name: 'notice.end',
  everyMs: 60_000,
  async step(_cursor, now) {
    const ended = await endNotices(now, noticesAStep)
    return { cursor: ended === noticesAStep ? 'more' : null, counts: { ended } }
  },
}
