import { parseArgs } from 'node:util'
import { buildFunctions, functionsDir } from '../../config/build-functions'
import { play } from './play'
import { openTown } from './town'

const usage = `npm run chaos -- [--seconds 30] [--seed 1] [--json]
    many people at once, with workers killed, conflicts, delays, lost and repeated replies; then the database is judged
`

/** Ends with 1 when something acknowledged was lost or a promise was broken. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      functions: { type: 'string' },
    },
  })
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
  if (!(seconds > 0) || Number.isNaN(seed)) throw new Error(usage)
  if (values.functions === undefined) await buildFunctions()
  const town = await openTown(values.functions ?? functionsDir)
  try {
    const { missing, ...outcome } = await play(town, { seconds, seed })
    if (values.json) process.stdout.write(`${JSON.stringify(outcome)}\n`)
    else console.log({ ...outcome, missing })
    if (outcome.lost > 0 || outcome.violations.length > 0) process.exitCode = 1
  } finally {
    await town.close()
  }
}

process.env.TZ = 'UTC'
main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
