import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Scene } from './recording'

/**
 * `npm run contract:record`: at a release, runs the journeys and keeps what its clients sent and were told, in
 * recorded-calls.json. From then on `old-clients.test.ts` plays them against every later version of the functions.
 */

const dir = mkdtempSync(path.join(tmpdir(), 'calls-'))
try {
  execFileSync('npx', ['jest', 'tests/journeys', '-w', '1'], {
    stdio: 'inherit',
    env: { ...process.env, RECORD_CALLS: dir },
  })
  const scenes: Scene[] = readdirSync(dir).map(file => JSON.parse(readFileSync(path.join(dir, file), 'utf8')))
  scenes.sort((a, b) => (a.name < b.name ? -1 : 1))
  const lines = scenes.filter(({ steps }) => steps.length > 0).map(scene => JSON.stringify(scene))
  writeFileSync(path.join(__dirname, 'recorded-calls.json'), `[\n${lines.join(',\n')}\n]\n`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
