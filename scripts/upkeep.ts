import { parseArgs } from 'node:util'
import { isUpkeepKind, upkeepKinds } from '../domain/person/upkeep'
import { connect, connectionOptions } from './connection'

const usage = `npm run upkeep -- ${upkeepKinds.join('|')} [--dry-run] [--admin URL --secret-id ID --secret-key KEY] [--env local]
    retention ends what was kept long enough, rotation seals anew what an older key has sealed. --dry-run counts.
    The timer of the environment does it. docs/operations.md says more.
`

/** Ends with 1 when something did not open, or it cannot be done. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...connectionOptions, 'dry-run': { type: 'boolean', default: false } },
  })
  const [kind, ...rest] = positionals
  if (rest.length > 0 || !isUpkeepKind(kind) || !connect(values)) throw new Error(usage)
  // Not before the SDK's variables are set.
  const { askUpkeep } = await import('./upkeep/ask')
  const run = await askUpkeep(kind, values['dry-run'], {
    now: Date.now(),
    tell: text => process.stderr.write(`${text}\n`),
  })
  process.stdout.write(`${JSON.stringify(run)}\n`)
  if (run.counts.some(({ broken }) => broken > 0)) process.exitCode = 1
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
