import { parseArgs } from 'node:util'
import { checkInvariants } from './invariants/check'
import { readExport } from './invariants/read-export'

const usage = `npm run check:invariants -- DIR [--at 2026-09-18T10:00:00+08:00] [--json]
    reads an export of the database (a file a collection, a document a line) and lists every promise that it breaks
    --at   when the export was made (default: now)
`

/** For an operator, on an export of the live database, and for CI. Ends with 1 when something is wrong. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { at: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [dir] = positionals
  const at = values.at === undefined ? Date.now() : Date.parse(values.at)
  if (!dir || Number.isNaN(at)) throw new Error(usage)
  const violations = checkInvariants(await readExport(dir, at))
  if (values.json) process.stdout.write(`${JSON.stringify({ violations })}\n`)
  else {
    for (const { invariant, where, what } of violations)
      console.log(`invariant ${invariant}: ${where}: ${what}`)
    console.log(violations.length === 0 ? 'every promise holds' : `${violations.length} violations`)
  }
  if (violations.length > 0) process.exitCode = 1
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
