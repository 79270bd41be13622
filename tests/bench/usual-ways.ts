import cloud from 'wx-server-sdk'
import { marked } from '../in-process/load'
import type { Presser } from './burst'

/**
 * How sign-ups are usually written (facts: peers.md §2): both begin with the caller's record, as ours does.
 * `countThenInsert` is what most open projects do; `transaction` follows the SDK's documentation, with the retry on
 * conflict that the SDK itself does not do.
 */

export const usualSeats = 'benchActivities'
export const usualSignups = 'benchSignups'

interface Tap {
  activityId: string
  openid: string
  size: number
}

/** The SDK's types say `Promise | void | string` for every call; these are the parts used here. */
interface Sdk {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: { capacity: number; taken: number } }>
      update(o: object): Promise<unknown>
    }
    where(query: object): {
      limit(n: number): { get(): Promise<unknown> }
      count(): Promise<{ total: number }>
    }
    add(o: object): Promise<unknown>
  }
  runTransaction(
    body: (within: Sdk) => Promise<'seated' | 'waiting'>,
    times: number,
  ): Promise<'seated' | 'waiting'>
}

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
const attempts = 20
const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT/.test(
    JSON.stringify(error, ['code', 'errMsg', 'message']) + String(error),
  )

export function usualWays() {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const database = cloud.database()
  const _ = database.command
  const db = database as unknown as Sdk
  const whoCalls = (openid: string) => db.collection('persons').where({ wx: openid }).limit(1).get()

  const transaction = async ({ activityId, openid, size }: Tap): Promise<'seated' | 'waiting'> => {
    await whoCalls(openid)
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.runTransaction(async within => {
          const activity = within.collection(usualSeats).doc(activityId)
          const { capacity, taken } = (await activity.get()).data
          const status = taken + size <= capacity ? 'seated' : 'waiting'
          await activity.update({ data: status === 'seated' ? { taken: _.inc(size) } : { line: _.inc(1) } })
          await within
            .collection(usualSignups)
            .add({ data: { _id: `${activityId}_${openid}`, activityId, openid, size, status } })
          return status
        }, 0)
      } catch (error) {
        if (!isConflict(error) || attempt === attempts) throw error
        await pause(Math.random() * Math.min(2000, 10 * 2 ** attempt))
      }
    }
  }

  const countThenInsert = async ({ activityId, openid, size }: Tap): Promise<'seated' | 'waiting'> => {
    await whoCalls(openid)
    const { capacity } = (await db.collection(usualSeats).doc(activityId).get()).data
    const { total } = await db.collection(usualSignups).where({ activityId, status: 'seated' }).count()
    const status = total + size <= capacity ? 'seated' : 'waiting'
    // One row an attendee, so that rows can be counted.
    const rows = status === 'seated' ? size : 1
    await db
      .collection(usualSignups)
      .add({ data: Array.from({ length: rows }, () => ({ activityId, openid, size: 1, status })) })
    return status
  }

  const presser =
    (way: (tap: Tap) => Promise<'seated' | 'waiting'>) =>
    (tap: Tap): Presser => {
      const mark = `${tap.activityId}-${tap.openid}`
      return { mark, size: tap.size, press: () => marked(mark, () => way(tap)) }
    }
  return { transaction: presser(transaction), countThenInsert: presser(countThenInsert) }
}
