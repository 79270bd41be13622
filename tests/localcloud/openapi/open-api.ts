import { join } from 'node:path'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'

/** What the fixture function `wechat` returns: the SDK's result, or what it threw. */
export type Outcome = Record<string, unknown> & { errCode: number; errMsg: string }

/** Calls an open API inside a function, by the unmodified SDK. */
export const ask = async (
  env: TestEnv,
  api: string,
  data: unknown,
  more: Record<string, unknown> = {},
): Promise<Outcome> => (await env.call('wechat', { api, data, ...more })) as Outcome

/** Another cloud for one test, closed also when the test fails. */
export async function withCloud(
  options: Parameters<typeof startCloud>[0],
  run: (cloud: LocalCloud) => Promise<void>,
): Promise<void> {
  const cloud = await startCloud(options)
  try {
    await run(cloud)
  } finally {
    await cloud.close()
  }
}

/** Waits for what something else makes true. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 120_000
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('it did not come true')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

export const startCloud = (
  options: Partial<Parameters<typeof startLocalCloud>[0]> = {},
): Promise<LocalCloud> =>
  startLocalCloud({
    storage: 'memory',
    functions: join(__dirname, '../fixtures/functions'),
    templates: join(__dirname, '../fixtures/templates.json'),
    workers: 1,
    ...options,
  })
