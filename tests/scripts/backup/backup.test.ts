import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import schema from '../../../config/database.json'
import keys from '../../../config/local-keys.json'
import { startLocalCloud } from '../../../localcloud/testing'
import { backUp, restore } from '../../../scripts/backup/backup'
import { type BackupDatabase, openBackupDatabase } from '../../../scripts/backup/database'
import { checkInvariants } from '../../../scripts/invariants/check'
import { readExport } from '../../../scripts/invariants/read-export'
import { now, world } from '../../world'
import { type Caller, openidOf } from '../../world/caller'

const street = world()
const collections = Object.keys(schema.collections)
const schemaAndFunctions = {
  storage: 'memory',
  schema: 'config/database.json',
  functions: 'dist/cloudfunctions',
} as const

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'backup-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** The SDK of this process, turned to the environment of the running test. */
function here(): BackupDatabase {
  Object.assign(process.env, street.env.sdkEnv())
  return openBackupDatabase()
}

const everything = (env: Pick<typeof street.env, 'read'>) =>
  Object.fromEntries(collections.map(name => [name, env.read(name, {}, { sort: { _id: 1 } })]))

/** More sign-ups than one page of a backup holds. */
async function lively(): Promise<void> {
  const activityId = await street.activity({ capacity: 3, partyMax: 1 })
  const callers = await Promise.all(['王芳', '李娜', '赵敏', '孙丽'].map(name => street.resident(name)))
  const taps = async (caller: Caller) => {
    for (let nth = 0; nth < 30; nth++) {
      const { signupId } = await caller.get('signup.join', { activityId, attendees: ['self'] })
      if (nth < 29) await caller.get('signup.cancel', { signupId })
    }
  }
  await Promise.all(callers.map(taps))
  await street.env.trigger('tick', 'everyMinute')
}

test('an environment goes out and comes back the same, and goes on working', async () => {
  await lively()
  const before = everything(street.env)
  expect(before.signups?.length).toBe(120)
  const manifest = await backUp(here(), collections, dir, now)
  expect(manifest.collections.signups?.documents).toBe(120)
  // An operator's check reads the very same files.
  expect(checkInvariants(await readExport(dir, now))).toEqual([])

  const wang = { openid: openidOf('王芳') }
  const mine = { action: 'signup.mine', input: {}, requestId: 'before-and-after' }
  const told = await street.env.call('api', mine, wang)
  expect(told).toMatchObject({ ok: true })
  const cloud = await startLocalCloud({ ...schemaAndFunctions, env: keys })
  try {
    Object.assign(process.env, cloud.env.sdkEnv())
    await restore(openBackupDatabase(), dir)
    expect(everything(cloud.env)).toEqual(before)
    await expect(restore(openBackupDatabase(), dir)).rejects.toThrow(/holds \d+ documents already/)
    cloud.env.clock.set(now)
    expect(await cloud.env.call('api', mine, wang)).toEqual(told)
  } finally {
    await cloud.close()
  }
})

test('a backup that is not whole is not restored, and nothing is written', async () => {
  await street.activity()
  const database = here()
  await backUp(database, collections, path.join(dir, 'a'), now)
  await expect(backUp(database, collections, path.join(dir, 'a'), now)).rejects.toThrow(/is not empty/)
  const empty = await startLocalCloud({ storage: 'memory', schema: 'config/database.json' })
  try {
    Object.assign(process.env, empty.env.sdkEnv())
    const target = openBackupDatabase()
    await expect(restore(target, dir)).rejects.toThrow(/was not finished/)
    await appendFile(path.join(dir, 'a', 'notices.jsonl'), '{"_id":"slipped-in"}\n')
    await expect(restore(target, path.join(dir, 'a'))).rejects.toThrow(
      /notices\.jsonl was changed or damaged/,
    )
    expect(Object.values(everything(empty.env)).flat()).toEqual([])
  } finally {
    await empty.close()
  }
})

test('names lie sealed in a backup as they do in the database', async () => {
  await street.resident('欧阳不会出现')
  await backUp(here(), collections, dir, now)
  const text = await readFile(path.join(dir, 'persons.jsonl'), 'utf8')
  expect(text).toContain('sealed')
  expect(text).not.toContain('欧阳不会出现')
})
