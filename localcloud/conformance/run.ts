import { engine } from './adapter'
import { runCases } from './run-cases'

/** Below this many of the cases the engine is not fit to stand in for the cloud. */
const PASSED_MIN = 240

/**
 * `--json`: prints `{"passed":n,"failed":[names]}` and nothing else; without it, what differs.
 * Exits with 1 below the minimum or when an update differs: a wrong update is silent damage.
 */
function main(): void {
  const { passed, failed } = runCases(engine)
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ passed, failed: failed.map(({ name }) => name) }))
  } else {
    for (const { name, got, expected } of failed)
      console.log(`${name}\n  expected ${expected}\n  got      ${got}`)
    console.log(`${passed} passed, ${failed.length} failed`)
  }
  if (passed < PASSED_MIN || failed.some(({ topic }) => topic === 'update')) process.exitCode = 1
}

main()
