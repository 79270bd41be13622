import { deepStrictEqual } from 'node:assert'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { humanKey } from '../../cloudfunctions/modules/signup/human-key'
import keys from '../../config/local-keys.json'
import { type Endpoint, sdkEnv } from '../../localcloud/runner/function-env'
import { demoData } from './demo-data'
import { gateway } from './gateway'
import { insert } from './insert'
import { replaySample } from './replay'
import { giveRoles } from './roles'
import { tellStories } from './stories'

export interface SeedOptions {
  /** The moment that the demo data lie around, epoch ms: what the clock of the cloud says. */
  now?: number
  /** Which environment of the cloud. */
  env?: string
}

export interface SeedSummary {
  people: number
  activities: number
  signups: number
  notices: number
  /** Records that were made a second time by the real actions, and compared. */
  replayed: number
}

/**
 * Puts the demo data into an empty local cloud that runs the built functions. Throws when there are data already, and
 * when what the actions write differs from what was inserted. `dir`: where a mark says that the seeding came to its end.
 */
export async function seedCloud(
  endpoint: Endpoint,
  dir?: string,
  { now = Date.now(), env = 'local' }: SeedOptions = {},
): Promise<SeedSummary> {
  Object.assign(process.env, keys, sdkEnv(endpoint, env))
  const data = demoData(now, humanKey)
  await insert(data)
  const send = gateway(endpoint, env)
  await giveRoles(send, stationsOf(data))
  await tellStories(send, data, now)
  const sample = await replaySample(data, now)
  for (const { inserted, made } of sample) deepStrictEqual(made, inserted)
  if (dir) await writeFile(path.join(dir, 'seeded'), `${new Date(now).toISOString()}\n`)
  return {
    people: data.people.length,
    activities: data.activities.length,
    signups: data.activities.reduce((sum, { filled }) => sum + (filled?.signups.length ?? 0), 0),
    notices: data.notices.length,
    replayed: sample.length,
  }
}

const stationsOf = ({ organisation }: ReturnType<typeof demoData>): string[] =>
  organisation.sites.filter(site => site.kind === 'station').map(({ _id }) => _id)
