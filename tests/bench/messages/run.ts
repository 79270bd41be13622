import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildFunctions } from '../../../config/build-functions'
import keys from '../../../config/local-keys.json'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { everyPage } from '../../../src/lib/route-table'
import { crowd } from '../../functions/message/crowd'
import { deliver } from './deliver'
import { publishNotice } from './publish-notice'

/**
 * `npm run bench:messages -- --json`: one notice to 20,000 people who agreed, through the gateway, the timer's function
 * and the real SDK, on a local cloud that keeps its data on disk; the worker is killed five times on the way. Ticks are
 * fired one after another: in production the timer fires once a minute and a tick works for 15 seconds, so that the same
 * notice takes minutes there. Ends with 1 when a target is missed.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    recipients: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})

const secondsMax = 60
/** See `batchMax` of cloudfunctions/modules/message/batch.ts: what one kill leaves unknown at most. */
const batch = 200

const say = (text: string) => process.stderr.write(`${text}\n`)

async function measure(cloud: LocalCloud) {
  const recipients = Number(values.recipients)
  say(`${recipients} people agree …`)
  await crowd(cloud.env, recipients)
  await publishNotice(cloud.env)
  say('sending …')
  return deliver(cloud.env, recipients, Number(values.kills), values.seed)
}

async function run(): Promise<void> {
  process.env.TZ = 'UTC'
  await buildFunctions()
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const cloud = await startLocalCloud({
    functions: 'dist/cloudfunctions',
    schema: 'config/database.json',
    templates: 'config/local-templates.json',
    pages: everyPage(),
    storage: { dir },
    env: keys,
  })
  try {
    const { requests, ...figures } = await measure(cloud)
    if (!values.json) say(`database requests: ${requests}`)
    process.stdout.write(`${JSON.stringify(figures, null, values.json ? 0 : 2)}\n`)
    const { seconds, sent, unknown, refused, doubled, kills } = figures
    const met =
      seconds <= secondsMax &&
      doubled === 0 &&
      unknown <= kills * batch &&
      sent + unknown + refused === figures.recipients
    process.exitCode = met ? 0 : 1
  } finally {
    await cloud.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

run().catch(error => {
  console.error(error)
  process.exit(1)
})
