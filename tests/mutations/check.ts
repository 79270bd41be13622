import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { bundling } from '../../config/build-functions'
import { type DayStep, dayLife, dayLives, rememberedDays } from '../histories/day/life'
import { playDay } from '../histories/day/play-day'
import { type History, history, lives } from '../histories/history'
import { play } from '../histories/play'
import { remembered } from '../histories/remembered'
import { openStreet, type Street } from '../histories/street'
import { openExecutor } from '../model/executor'
import { openPuppets } from '../model/puppets'
import { sketches } from '../model/scenarios'
import { exploreSketch } from '../model/scene'
import { peopled } from '../model/stage'
import { type Mutation, mutations } from './mutations'
import { planted } from './planted'

/** One planted bug, in a process of its own: prints `{ caught }`, a line that says how, or null. */

/** A life is what fast-check makes and the player plays. */
interface Lives<Life> {
  lives: fc.Arbitrary<Life>
  play(street: Street, life: Life): Promise<string[]>
  runs: number
  examples: [Life][]
}

const histories: Lives<History> = {
  lives: history,
  play,
  runs: lives,
  examples: remembered,
}
const days: Lives<DayStep[]> = { lives: dayLife, play: playDay, runs: dayLives, examples: rememberedDays }

async function caughtBy<Life>(told: Lives<Life>, mutation: Mutation, dir: string): Promise<string | null> {
  for (const name of ['api', 'tick']) {
    await build({
      ...bundling,
      entryPoints: [`cloudfunctions/${name}/index.ts`],
      outfile: path.join(dir, name, 'index.js'),
      plugins: [planted(mutation, name === 'tick')],
    })
  }
  const street = await openStreet(dir)
  let difference: string | null = null
  const life = fc.asyncProperty(told.lives, async life => {
    const [first] = await told.play(street, life)
    difference = first ?? difference
    return first === undefined
  })
  const { failed, numRuns, errorInstance } = await fc.check(life, {
    numRuns: told.runs,
    seed: 2026,
    examples: told.examples,
    endOnFailure: true,
  })
  await street.close()
  return failed ? `history ${numRuns}: ${difference ?? String(errorInstance)}` : null
}

async function caughtByModel(mutation: Mutation, dir: string): Promise<string | null> {
  const executor = await openExecutor()
  const puppets = await openPuppets(path.join(dir, 'model.js'), [planted(mutation)])
  const people = await peopled(executor, puppets, [...'abcdghpqr'])
  const smallFirst = [...sketches].sort((a, b) => a.acts.length - b.acts.length)
  for (const sketch of smallFirst) {
    const { wrong } = await exploreSketch(sketch, people, executor, puppets)
    if (wrong) return `${sketch.name}: ${wrong.what[0]}, after ${wrong.steps.length} requests`
  }
  return null
}

async function main(): Promise<void> {
  const mutation = mutations[Number(process.argv[2])]
  if (!mutation) throw new Error(`no planted bug ${process.argv[2]}`)
  const dir = await mkdtemp(path.join(tmpdir(), 'planted-'))
  try {
    const caught = {
      histories: () => caughtBy(histories, mutation, dir),
      days: () => caughtBy(days, mutation, dir),
      model: () => caughtByModel(mutation, dir),
    }
    process.stdout.write(JSON.stringify({ caught: await caught[mutation.caughtBy]() }))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

main().then(
  // Runs that nobody led on would keep the process for a while.
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
