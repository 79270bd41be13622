import { fork } from 'node:child_process'
import path from 'node:path'
import type { LatencySpec } from '../../localcloud/environment/network'
import type { QuotaSpec } from '../../localcloud/environment/quota'
import type { Endpoint } from '../../localcloud/runner/function-env'

export type Order =
  | { do: 'latency'; spec: LatencySpec | undefined }
  | { do: 'quota'; spec: QuotaSpec | undefined }
  | { do: 'seed'; collection: string; documents: Record<string, unknown>[] }
  | { do: 'read'; collection: string; query: Record<string, unknown> }
  | { do: 'forget' }
  | { do: 'requests' }
  | { do: 'joined'; activityId: string }

export interface Answer {
  id: number
  value: unknown
}

export interface BenchCloud {
  endpoint: Endpoint & { url: string }
  latency(spec?: LatencySpec): Promise<void>
  quota(spec?: QuotaSpec): Promise<void>
  seed(collection: string, documents: Record<string, unknown>[]): Promise<void>
  /** Documents of a collection; the caller knows what they are. */
  read<T>(collection: string, query: Record<string, unknown>): Promise<T[]>
  /** Forgets the counters. */
  forget(): Promise<void>
  /** Database requests by mark (`?inv=`), or by the OPENID for which a function of ours ran. */
  requests(): Promise<Record<string, number>>
  /** Sign-ups of an activity in the order of their deciding writes. */
  joined(activityId: string): Promise<string[]>
  stop(): void
}

/** Starts the local cloud of `cloud-process.ts`. */
export async function startBenchCloud(): Promise<BenchCloud> {
  const child = fork(path.join(__dirname, 'cloud-process.ts'), {
    execArgv: ['--require', 'tsx/cjs'],
    stdio: 'inherit',
  })
  const waiting = new Map<number, (value: unknown) => void>()
  let orders = 0
  const ready = new Promise<unknown>((resolve, reject) => {
    waiting.set(0, resolve)
    child.once('exit', code => reject(new Error(`the local cloud ended with ${code}`)))
  })
  child.on('message', ({ id, value }: Answer) => {
    waiting.get(id)?.(value)
    waiting.delete(id)
  })
  const send = (order: Order) =>
    new Promise<unknown>(resolve => {
      const id = ++orders
      waiting.set(id, resolve)
      child.send({ id, order })
    })
  // What comes over the channel was sent by cloud-process.ts.
  return {
    endpoint: (await ready) as BenchCloud['endpoint'],
    latency: async spec => void (await send({ do: 'latency', spec })),
    quota: async spec => void (await send({ do: 'quota', spec })),
    seed: async (collection, documents) => void (await send({ do: 'seed', collection, documents })),
    read: async <T>(collection: string, query: Record<string, unknown>) =>
      (await send({ do: 'read', collection, query })) as T[],
    forget: async () => void (await send({ do: 'forget' })),
    requests: async () => (await send({ do: 'requests' })) as Record<string, number>,
    joined: async activityId => (await send({ do: 'joined', activityId })) as string[],
    stop: () => child.disconnect(),
  }
}
