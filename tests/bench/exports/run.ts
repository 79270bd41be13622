import { parseArgs } from 'node:util'
import { buildFunctions } from '../../../config/build-functions'
import keys from '../../../config/local-keys.json'
import type { Reply } from '../../../domain/reply'
import type { ExportView } from '../../../domain/report/contract'
import { startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { signedUp } from '../../functions/report/signed-up'
import { activityFields } from '../../world/fields'

/**
 * `npm run bench:exports -- --json`: 20,000 people of one activity as an Excel file, asked for through the gateway and
 * waited for as the screen does. The memory is that of the whole process, local cloud and data with it: what the export
 * adds is the difference between the two figures. Ends with 1 when a target is missed.
 */

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rows: { type: 'string', default: '20000' } },
})

const secondsMax = 60
const partySize = 20
const openid = 'o-clerk'
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

/** A member of staff, put there past all functions, and an activity of their own. */
async function begin(env: TestEnv): Promise<string> {
  const activityId = 'activity-1'
  const parties = Number(values.rows) / partySize
  await env.seed('estates', [{ _id: 'estate-1', siteId: 'xiwang', name: '希望花园' }])
  await env.seed('seatLedgers', [
    { _id: activityId, siteId: 'xiwang', rev: 0, joins: 0, spent: [], sitting: {} },
  ])
  await signedUp(env, activityId, parties, parties, partySize)
  await env.change(
    'persons',
    { _id: 'person00000000' },
    {
      $set: { wx: openid, grants: [{ role: 'street', grantedBy: '', grantedAt: 0, reason: '' }] },
    },
  )
  const [first] = [{ ...activityFields, _id: activityId, siteId: 'xiwang', status: 'published', rev: 1 }]
  await env.seed('activities', [first])
  return activityId
}

async function ask<Output>(env: TestEnv, action: string, input: unknown): Promise<Output> {
  const requestId = `bench-${action.replace('.', '-')}-1`
  const reply = (await env.call('api', { action, input, requestId }, { openid })) as Reply<Output>
  if (!reply.ok) throw new Error(`${action}: ${reply.message}`)
  return reply.data
}

async function run(): Promise<void> {
  process.env.TZ = 'UTC'
  await buildFunctions()
  const cloud = await startLocalCloud({
    functions: 'dist/cloudfunctions',
    schema: 'config/database.json',
    storage: 'memory',
    env: keys,
  })
  try {
    const activityId = await begin(cloud.env)
    const before = megabytes()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, megabytes())
    }, 20)
    const started = performance.now()
    const input = { activityId, form: 'list', purpose: '量一量' }
    const { exportId } = await ask<{ exportId: string }>(cloud.env, 'report.askSignups', input)
    let slices = 0
    let view: ExportView
    do {
      view = await ask<ExportView>(cloud.env, 'report.export', { exportId })
      slices++
    } while (view.state === 'asked' || view.state === 'working')
    clearInterval(watch)
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
    const figures = {
      rows: view.rows,
      state: view.state,
      slices,
      seconds,
      rssBeforeMb: before,
      rssMostMb: most,
    }
    process.stdout.write(`${JSON.stringify(figures, null, values.json ? 0 : 2)}\n`)
    if (view.state !== 'ready' || view.rows !== Number(values.rows) || seconds > secondsMax)
      process.exitCode = 1
  } finally {
    await cloud.close()
  }
}

run().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
