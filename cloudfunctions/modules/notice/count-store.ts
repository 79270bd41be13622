import { isSiteKey } from '../../../domain/notice/audience'
import { collection } from '../../kit/collection'

/** How many readers each key of an audience has: see domain/notice/audience.ts. */

/** Of whom it is, and how many of them WeChat can tell of a notice. */
export interface ReaderCount {
  people: number
  byMessage: number
}

type Counts = Record<string, ReaderCount>

/** `latest`: a whole count; `running`: one that has come as far as the person `after`. */
interface CountDocument {
  _id: 'latest' | 'running'
  counts: Counts
  /** Of the latest: when it was begun. */
  countedAt: number
  after: string
}

const readerCounts = collection<CountDocument>('readerCounts')

/** A count that was begun earlier is gone on with. */
export const runningCount = async (now: number): Promise<CountDocument> =>
  (await readerCounts.get('running')) ?? { _id: 'running', counts: {}, countedAt: now, after: '' }

export const keepRunning = (running: CountDocument): Promise<void> => readerCounts.put(running)

/** It is the latest from now on, and the next one begins anew. */
export async function keepLatest(running: CountDocument): Promise<void> {
  await readerCounts.put({ ...running, _id: 'latest', after: '' })
  await readerCounts.remove('running')
}

/** One request, however many people: what was counted last. */
export async function countsFor(): Promise<{
  countedAt?: number
  /** Of all that have one of the keys, which have no reader in common. */
  countOf(keys: readonly string[]): ReaderCount
  /** The sites that have residents. */
  siteIds: string[]
}> {
  const latest = await readerCounts.get('latest')
  const counts: Counts = latest?.counts ?? {}
  const of = (keys: readonly string[], which: keyof ReaderCount): number =>
    keys.reduce((sum, key) => sum + (counts[key]?.[which] ?? 0), 0)
  return {
    ...(latest ? { countedAt: latest.countedAt } : {}),
    countOf: keys => ({ people: of(keys, 'people'), byMessage: of(keys, 'byMessage') }),
    siteIds: Object.keys(counts).filter(isSiteKey),
  }
}
