import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions, functionsDir } from '../config/build-functions'
import keys from '../config/local-keys.json'
import { openCloud } from '../localcloud/cloud'
import { toStderr } from '../localcloud/log'
import { type SeedSummary, seedCloud } from './seed/seed-cloud'

const usage = `npm run seed -- --data DIR [--now 2026-09-18T10:00:00+08:00]
    fills the folder of a local cloud that is not running
npm run seed -- --admin URL --secret-id ID --secret-key KEY [--env local]
    fills a running local cloud, as \`npm run cloud\` prints it; its functions must be running
`

/** `npm run seed`: the demo data, into an empty local cloud. Prints one JSON line that counts them. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      now: { type: 'string' },
      admin: { type: 'string' },
      'secret-id': { type: 'string' },
      'secret-key': { type: 'string' },
      env: { type: 'string' },
    },
  })
  const { data, now, admin, 'secret-id': secretId, 'secret-key': secretKey, env } = values
  await buildFunctions()
  const started = performance.now()
  let summary: SeedSummary
  if (data !== undefined) summary = await seedFolder(data, now === undefined ? Date.now() : Date.parse(now))
  else if (admin && secretId && secretKey)
    summary = await seedCloud({ admin, secretId, secretKey }, undefined, { env })
  else throw new Error(usage)
  const seconds = Math.round((performance.now() - started) / 100) / 10
  process.stdout.write(`${JSON.stringify({ ...summary, seconds })}\n`)
}

async function seedFolder(dir: string, now: number): Promise<SeedSummary> {
  await mkdir(dir, { recursive: true })
  const schema = JSON.parse(await readFile(path.resolve(__dirname, '../config/database.json'), 'utf8'))
  const cloud = await openCloud({
    storage: { dir },
    schema,
    functions: functionsDir,
    env: keys,
    log: toStderr,
  })
  try {
    cloud.environments.get(cloud.defaultEnv).clock.set(now)
    return await seedCloud(cloud.endpoint, dir, { now, env: cloud.defaultEnv })
  } finally {
    await cloud.close()
  }
}

const isThereAlready = (error: unknown): boolean => String(error).includes('E11000')

process.env.TZ = 'UTC'
main().catch(error => {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    isThereAlready(text) ? 'There are data already: choose an empty folder or cloud.\n' : `${text}\n`,
  )
  process.exitCode = 1
})
