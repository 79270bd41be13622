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
