import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Mutation, mutations } from './mutations'

/**
 * `npm run mutations`: plants each bug of the list and shows who catches it. Ends with 1 when one survives, or when
 * the list does not fit the code any more.
 */

const run = promisify(execFile)
const check = path.resolve(__dirname, 'check.ts')
/** A planted bug may make a call go round in circles. */
const timeoutMs = 180_000

interface Outcome {
  mutation: Mutation
  /** How it was caught; null when it survived. */
  caught: string | null
  seconds: number
}

async function plant(index: number, mutation: Mutation): Promise<Outcome> {
  const started = performance.now()
  const { stdout } = await run(process.execPath, ['--import', 'tsx', check, String(index)], {
    timeout: timeoutMs,
  })
  const { caught } = JSON.parse(stdout) as { caught: string | null }
  return { mutation, caught, seconds: Math.round((performance.now() - started) / 1000) }
}

const show = ({ mutation, caught, seconds }: Outcome): string =>
  `${caught ? 'caught  ' : 'SURVIVED'} ${mutation.file}: ${mutation.why}\n         ${caught ?? mutation.find.trim()} (${mutation.caughtBy}, ${seconds} s)`

async function main(): Promise<void> {
  const todo = [...mutations.entries()]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const outcome = await plant(...next)
      outcomes.push(outcome)
      console.log(show(outcome))
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
  const survived = outcomes.filter(({ caught }) => !caught).length
  console.log(`${outcomes.length - survived} of ${outcomes.length} planted bugs were caught`)
  if (survived > 0) process.exitCode = 1
}

main().catch(error => {
  console.error(error instanceof Error && 'stderr' in error ? String(error.stderr) : error)
  process.exitCode = 1
})
