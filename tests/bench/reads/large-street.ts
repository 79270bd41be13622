import keys from '../../../config/local-keys.json'
import { startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { grow, type Sizes } from './grow'
import { makeStreet, type Street } from './street'

/** A Friday, one week before 中秋 of 2026. */
const openedAt = Date.parse('2026-09-18T10:00:00+08:00')

/** Of the functions as they were built last. */
export async function inLargeStreet<T>(
  sizes: Sizes,
  use: (env: TestEnv, street: Street) => Promise<T>,
): Promise<T> {
  const cloud = await startLocalCloud({
    functions: 'dist/cloudfunctions',
    schema: 'config/database.json',
    templates: 'config/local-templates.json',
    storage: 'memory',
    env: keys,
  })
  try {
    cloud.env.clock.set(openedAt)
    const street = await makeStreet(cloud.env)
    await grow(cloud.env, sizes)
    return await use(cloud.env, street)
  } finally {
    await cloud.close()
  }
}
