import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withBuildLock } from '../../scripts/start/build-lock'

/** Two of Jest's workers, as two processes of our own. */

let dir = ''
let number = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'build-lock-'))
  number = path.join(dir, 'number')
  writeFileSync(number, '0')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function countUp(times: number): ChildProcess {
  const script = path.join(__dirname, 'fixtures', 'count-up.ts')
  return spawn(process.execPath, ['--import', 'tsx', script, path.join(dir, 'lock'), number, String(times)])
}

test('two processes are never in it together', async () => {
  await Promise.all([once(countUp(40), 'exit'), once(countUp(40), 'exit')])
  expect(readFileSync(number, 'utf8')).toBe('80')
}, 60_000)

test('a holder that dies lets the next one in', async () => {
  const endless = countUp(1_000_000)
  while (readFileSync(number, 'utf8') === '0') await new Promise(resolve => setImmediate(resolve))
  endless.kill('SIGKILL')
  await once(endless, 'exit')
  expect(await withBuildLock(path.join(dir, 'lock'), async () => 'in')).toBe('in')
}, 60_000)
