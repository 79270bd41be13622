import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { sdkEnv } from '../../../localcloud/runner/function-env'
import type { Ready } from '../../localcloud/cloud-command'
import type { Task } from './client'
import { quantile, round, say } from './figures'
import type { RequestName } from './requests'

const WARM_UP = 100

export interface Throughput {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

/** Many SDK processes that ask at the same time, each one request after the other. */
export async function throughput(
  ready: Ready,
  count: number,
  times: number,
): Promise<Record<RequestName, Throughput>> {
  const clients = Array.from({ length: count }, () =>
    fork(path.join(__dirname, 'client.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...sdkEnv(ready, ready.env) },
    }),
  )
  try {
    await Promise.all(clients.map(client => once(client, 'message')))
    return {
      get: await together(clients, 'get', times),
      query: await together(clients, 'query', times),
      update: await together(clients, 'update', times),
    }
  } finally {
    for (const client of clients) client.disconnect()
  }
}

async function together(clients: ChildProcess[], name: RequestName, times: number): Promise<Throughput> {
  await ask(clients, { name, times: WARM_UP, from: 0 })
  const startedAt = performance.now()
  const ms = await ask(clients, { name, times, from: WARM_UP })
  const seconds = (performance.now() - startedAt) / 1000
  const figures = {
    perSecond: Math.round(ms.length / seconds),
    p50Ms: round(quantile(ms, 0.5)),
    p99Ms: round(quantile(ms, 0.99)),
  }
  say(`${name}: ${JSON.stringify(figures)}`)
  return figures
}

/** Each client does the task with numbers of its own. */
async function ask(clients: ChildProcess[], task: Task): Promise<number[]> {
  const answers = await Promise.all(
    clients.map(async (client, i) => {
      client.send({ ...task, from: i * 1_000_000 + task.from } satisfies Task)
      const [ms] = (await once(client, 'message')) as [number[]]
      return ms
    }),
  )
  return answers.flat()
}
