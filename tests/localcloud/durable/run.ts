import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Books } from './books'
import { killRound } from './kill-round'

/** `npm run kills -- --rounds 50`: the cloud is killed under eight writers as often as one likes. Ends with 1 at a loss. */
async function main(): Promise<void> {
  console.warn = () => {} // The SDK warns of slow requests; those to a killed cloud are.
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-kills-'))
  const books = new Books()
  let unanswered = 0
  try {
    for (let number = 0; number < Number(values.rounds); number++) {
      const round = await killRound({ dir, books }, number, 20 + ((number * 67) % 300))
      unanswered += round.unanswered
      process.stdout.write(
        `round ${number + 1}: ${round.acknowledged} acknowledged, ${round.unanswered} on their way\n`,
      )
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
  process.stdout.write(
    `${JSON.stringify({ rounds: Number(values.rounds), acknowledged: books.acknowledged, unanswered, lost: 0, torn: 0 })}\n`,
  )
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
