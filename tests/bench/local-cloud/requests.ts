import cloud from 'wx-server-sdk'
import { sdkEnv } from '../../../localcloud/runner/function-env'
import type { Ready } from '../../localcloud/cloud-command'
import { DOCUMENTS, idOf } from './documents'

/** The SDK's types are those of the mini-program; these are the parts used here. */
interface Items {
  doc(id: string): { get(): Promise<unknown>; update(change: object): Promise<unknown> }
  where(query: object): {
    orderBy(field: string, order: string): { limit(rows: number): { get(): Promise<unknown> } }
  }
  add(documents: object): Promise<unknown>
}

export type RequestName = 'get' | 'query' | 'update'

/** What is measured. Each takes any integer ≥ 0 and turns it into a request of its own. */
export const requests: Readonly<Record<RequestName, (i: number) => Promise<unknown>>> = {
  get: i => byId(i).get(),
  query: () => items().where({ status: 'open' }).orderBy('createdAt', 'desc').limit(20).get(),
  update: i => byId(i).update({ data: { createdAt: new Date(1_600_000_000_000 + i) } }),
}

/** Spreads a counter over the documents, in no order. */
export function scattered(i: number): number {
  return Math.imul(i, 48271) >>> 0
}

export function items(): Items {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return (cloud.database() as unknown as { collection(name: string): Items }).collection('items')
}

const byId = (i: number) => items().doc(idOf(i % DOCUMENTS))

/** From now on the SDK of this process asks there. */
export function aim(ready: Ready, admin = ready.admin): void {
  Object.assign(process.env, sdkEnv({ ...ready, admin }, ready.env))
}
