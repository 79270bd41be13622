import { callFunction } from '../../kit/cloud'
import type { Job } from '../../kit/jobs'
import { readAnew } from '../../kit/together'
import { waitingExports } from './export-store'

/**
 * Exports are made by `render`, a slice a call. Whoever waits for one on a screen moves it on by asking how far it is;
 * whoever has left finds it done by the timer. `render` takes a lease, so that both may call it at once.
 */

/** Of the 10 s that a call from a screen may take. A slice that goes on for longer ends by itself. */
const waitMs = 7_000

/**
 * One slice of an export, if nobody is at it. False when `render` died or went on for too long: what it had not done is
 * done by the next slice, so that nothing has to be made good here.
 */
export const moveOn = (exportId: string): Promise<boolean> =>
  callFunction('render', { exportId }, waitMs)
    .finally(readAnew)
    .then(
      () => true,
      () => false,
    )

/** What nobody looks at is made as well. */
export const moveExportsOn: Job = {
  name: 'report.exports',
  everyMs: 30_000,
  async step(_cursor, now) {
    const [next] = await waitingExports(now, 1)
    const moved = next !== undefined && (await moveOn(next))
    // What could not be moved on waits for the next round.
    return { cursor: moved ? 'more' : null, counts: { slices: moved ? 1 : 0 } }
  },
}
