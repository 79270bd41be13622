import keys from '../../config/local-keys.json'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../localcloud/testing'

/**
 * For tests of the kit alone: no functions, but the real SDK of this very process against a local cloud. `counters` is
 * a collection for whatever a test wants to count.
 */
export function localDatabase(): { readonly env: TestEnv } {
  let cloud: LocalCloud | undefined
  let env: TestEnv | undefined
  beforeAll(async () => {
    const counters = { purpose: 'tests', indexes: [{ name: 'n', fields: { n: 1, _id: 1 } as const }] }
    cloud = await startLocalCloud({ storage: 'memory', schema: { collections: { counters } } })
  })
  beforeEach(async () => {
    env = await cloud?.newEnv()
    Object.assign(process.env, keys, env?.sdkEnv())
  })
  afterAll(() => cloud?.close())
  return {
    get env() {
      if (!env) throw new Error('the database begins with the test')
      return env
    },
  }
}
