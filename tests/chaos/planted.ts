import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { buildFunctions, bundling, functionNames, functionsDir } from '../../config/build-functions'
import { planted } from '../mutations/planted'
import { type PlantedBug, plantedBugs } from './planted-bugs'
import type { Outcome } from './play'

/**
 * `npm run chaos:planted [-- 8 10]`: plants each bug (or those that break these promises), plays, and shows whether the
 * promise that it breaks was named. Ends with 1 when a bug survives its rounds.
 */

const run = promisify(execFile)
const seconds = 12
/** When a bug strikes is up to the machine: so many storms, each of another seed. */
const rounds = 4

async function functionsWith(bug: PlantedBug, dir: string): Promise<void> {
  await cp(functionsDir, dir, { recursive: true })
  for (const name of await functionNames()) {
    const outfile = path.join(dir, name, 'index.js')
    const entry = `cloudfunctions/${name}/index.ts`
    // A function that does not hold the piece is built without it.
    await build({
      ...bundling,
      entryPoints: [entry],
      outfile,
      plugins: [planted({ ...bug, caughtBy: 'model' })],
    }).catch(error => {
      if (!String(error).includes('is not part of the bundle')) throw error
    })
  }
}

/** What the storm said; its exit code tells the same. */
async function outcomeOf(dir: string, seed: number): Promise<Outcome> {
  const script = path.join(__dirname, 'run.ts')
  const args = [
    '--import',
    'tsx',
    script,
    '--json',
    '--functions',
    dir,
    '--seconds',
    String(seconds),
    '--seed',
    String(seed),
  ]
  const { stdout } = await run(process.execPath, args).catch((error: { stdout: string; stderr: string }) => {
    if (error.stdout) return error
    throw new Error(error.stderr)
  })
  return JSON.parse(stdout)
}

async function isCaught(bug: PlantedBug): Promise<string | null> {
  const dir = await mkdtemp(path.join(tmpdir(), 'planted-'))
  try {
    await functionsWith(bug, dir)
    for (let seed = 1; seed <= rounds; seed++) {
      const { lost, violations } = await outcomeOf(dir, seed)
      const named = violations.find(({ invariant }) => invariant === bug.breaks)
      if (named) return `${named.where}: ${named.what}`
      if (bug.breaks === 10 && lost > 0) return `${lost} lost`
    }
    return null
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  await buildFunctions()
  const wanted = process.argv.slice(2)
  for (const bug of plantedBugs) {
    if (wanted.length > 0 && !wanted.includes(String(bug.breaks))) continue
    const caught = await isCaught(bug)
    console.log(
      `${caught ? 'caught  ' : 'SURVIVED'} invariant ${bug.breaks}: ${bug.why}\n         ${caught ?? bug.file}`,
    )
    if (!caught) process.exitCode = 1
  }
}

main().catch(error => {
  console.error(error)
  process.exitCode = 1
})
