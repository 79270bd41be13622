import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

const rounds = 15

/** Node's own start is the same for all and would hide what a bundle adds, so that only `require` is timed. */
const program = `
  const { performance } = require('node:perf_hooks')
  const start = performance.now()
  require(process.argv[1])
  process.stdout.write(String(performance.now() - start), () => process.exit(0))
`

/**
 * The least time to load each file, in ms, each time in a new process: another program's work only ever adds to it.
 * The files take turns, in a changing order, so that a busy moment of the machine hits all of them.
 */
export async function coldStarts(files: string[]): Promise<number[]> {
  const times = files.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < files.length; turn++) {
      const i = (round + turn) % files.length
      const { stdout } = await run(process.execPath, ['-e', program, files[i] ?? ''])
      times[i]?.push(Number(stdout))
    }
  }
  return times.map(all => Math.min(...all))
}
