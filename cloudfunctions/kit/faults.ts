import { shortId } from '../../domain/short-id'
import { command as _ } from './cloud'
import { collection } from './collection'
import { derivedId } from './ids'
import { logFault, stackOf } from './log'

/**
 * The latest faults, for whoever looks after the program: one document a kind of fault (where, and at which line), with
 * how often and the last few request ids. It holds what the log line holds, and nothing of anybody.
 */
export interface Fault {
  _id: string
  /** Of the action or the job. */
  where: string
  /** The class and the stack: see kit/log.ts. */
  error: string
  count: number
  firstAt: number
  lastAt: number
  /** The latest last. */
  recent: { requestId: string; code: string; at: number }[]
}

const faults = collection<Fault>('faults')
const recentKept = 20

/** Logs it and keeps it; a database that fails must not turn one fault into two. */
export async function noteFault(
  event: { requestId: string; action: string } | { job: string },
  error: unknown,
): Promise<void> {
  const requestId = 'requestId' in event ? event.requestId : ''
  const code = requestId === '' ? '' : shortId(requestId)
  logFault({ ...event, ...(code === '' ? {} : { code }) }, error)
  const where = 'job' in event ? event.job : event.action
  try {
    await keep(where, stackOf(error), { requestId, code, at: Date.now() })
  } catch (failed) {
    logFault({ requestId, action: 'faults' }, failed)
  }
}

async function keep(where: string, error: string, one: Fault['recent'][number]): Promise<void> {
  const _id = derivedId('fault', where, error)
  const again = () =>
    faults.update(
      { _id },
      { count: _.inc(1), lastAt: one.at, recent: _.push({ each: [one], slice: -recentKept }) },
    )
  if ((await again()) > 0) return
  const first = { _id, where, error, count: 1, firstAt: one.at, lastAt: one.at, recent: [one] }
  if (!(await faults.add(first))) await again()
}

/** The latest first. */
export const latestFaults = (limit: number): Promise<Fault[]> =>
  faults.find(
    { lastAt: _.gt(0) },
    {
      sort: [
        ['lastAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )

/** The kinds of fault that somebody has met who reads out this code. */
export const faultsByCode = (code: string, limit: number): Promise<Fault[]> =>
  faults.find({ 'recent.code': code }, { limit })
