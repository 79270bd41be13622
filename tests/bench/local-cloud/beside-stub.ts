import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Ready } from '../../localcloud/cloud-command'
import { p50, round, say } from './figures'
import { aim, type RequestName, requests, scattered } from './requests'

/** Asked before anything counts: code is compiled by then. */
const WARM_UP = 300

/**
 * How much longer each request takes than at a stub that answers the same with a reply of the same size: ratios of the
 * medians. Cloud and stub are asked in turn, so that whatever else the machine does meets both.
 */
export async function ratiosBesideStub(ready: Ready, times: number): Promise<Record<RequestName, number>> {
  const stub = fork(path.join(__dirname, 'stub.ts'), { execArgv: ['--import', 'tsx'] })
  try {
    const [port] = (await once(stub, 'message')) as [number]
    const pair: Pair = { ready, stub, admin: { cloud: ready.admin, stub: `http://127.0.0.1:${port}/admin` } }
    return {
      get: await ratio('get', pair, times),
      query: await ratio('query', pair, times),
      update: await ratio('update', pair, times),
    }
  } finally {
    stub.disconnect()
  }
}

type Server = 'cloud' | 'stub'

interface Pair {
  ready: Ready
  stub: ChildProcess
  admin: Record<Server, string>
}

async function ratio(name: RequestName, { ready, stub, admin }: Pair, times: number): Promise<number> {
  stub.send(Number(new URL(ready.url).port))
  await once(stub, 'message')
  const micros: Record<Server, number[]> = { cloud: [], stub: [] }
  for (let i = -WARM_UP; i < times; i++) {
    for (const server of i % 2 ? (['cloud', 'stub'] as const) : (['stub', 'cloud'] as const)) {
      aim(ready, admin[server])
      const startedAt = performance.now()
      await requests[name](scattered(i + WARM_UP))
      if (i >= 0) micros[server].push((performance.now() - startedAt) * 1000)
    }
  }
  const [mine, least] = [p50(micros.cloud), p50(micros.stub)]
  say(`${name}: ${Math.round(mine)} µs, stub ${Math.round(least)} µs, ${round(mine / least)}`)
  return round(mine / least)
}
