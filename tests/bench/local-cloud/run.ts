import { parseArgs } from 'node:util'
import { ratiosBesideStub } from './beside-stub'
import { throughput } from './clients'
import { load, round, rssMB, say } from './figures'
import { type FilledCloud, withFilledCloud } from './filled-cloud'

/**
 * `npm run bench:cloud -- --json`: the local cloud over 100,000 documents on disk, through the unmodified SDK, beside a
 * stub that answers the same requests with replies of the same size. It is the built package that is measured, as a
 * user runs it, not these sources. Cloud, stub and SDK are processes of their own.
 *
 * `--clients 8` instead: so many SDK processes at once; requests a second, and how long each took.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    times: { type: 'string', default: '3000' },
    clients: { type: 'string' },
  },
})

async function measure({ ready, pid, openSeconds }: FilledCloud) {
  const times = Number(values.times)
  const figures =
    values.clients === undefined
      ? await ratiosBesideStub(ready, times)
      : await throughput(ready, Number(values.clients), times)
  return { openSeconds: round(openSeconds), ...figures, rssMB: rssMB(pid) }
}

async function main(): Promise<void> {
  console.warn = () => {} // The SDK warns of slow requests; the bulk ones are.
  const figures = await withFilledCloud(measure)
  say(`load of the machine: ${load()}`)
  process.stdout.write(`${JSON.stringify(figures, null, values.json ? 0 : 2)}\n`)
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
