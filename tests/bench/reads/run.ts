import { parseArgs } from 'node:util'
import { buildFunctions } from '../../../config/build-functions'
import { misses } from './bounds'
import { cases } from './cases'
import { inLargeStreet } from './large-street'
import { type Figures, measure } from './measure'

/**
 * `npm run bench:reads -- --json`: what every reading action asks of the database after years: 10,000 activities, 100,000
 * sign-ups, people and messages received, 5,000 notices. Ends with 1 when one asks for more than `bounds.ts` allows.
 */

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, activities: { type: 'string', default: '10000' } },
})
const activities = Number(values.activities)
const sizes = {
  rest: activities,
  persons: activities * 10,
  signups: activities * 10,
  messageAttempts: activities * 10,
  messageConsents: activities * 10,
  notices: activities / 2,
}
const times = 9

const say = (text: string) => process.stderr.write(`${text}\n`)

async function run(): Promise<void> {
  process.env.TZ = 'UTC'
  await buildFunctions()
  say(`${activities} activities and what comes with them …`)
  const figures: Record<string, Figures> = {}
  const wrong = await inLargeStreet(sizes, async (env, street) => {
    const found: string[] = []
    for (const one of cases) {
      const measured = await measure(env, street, one, times)
      const { requests, writes, scanned, returned, p50 } = measured
      figures[one.name] = { requests, writes, scanned, returned, p50 }
      found.push(...misses(one.name, measured))
    }
    return found
  })
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
  else console.table(figures)
  for (const text of wrong) say(text)
  if (wrong.length > 0) process.exitCode = 1
}

run().catch(error => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
})
