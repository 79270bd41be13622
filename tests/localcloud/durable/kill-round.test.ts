import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Books } from './books'
import { killRound } from './kill-round'

/** More rounds: `npm run kills -- --rounds 50`. */
test('killed under eight writers: nothing acknowledged is lost, no transaction torn, indexes agree', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-kills-'))
  try {
    const books = new Books()
    for (const [number, acts] of [90, 40, 130].entries()) {
      const { acknowledged } = await killRound({ dir, books }, number, acts)
      expect(acknowledged).toBeGreaterThanOrEqual(acts)
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
})
