import type { Documents } from './documents'
import { type Executor, openExecutor } from './executor'
import { openPuppets, type Puppets } from './puppets'
import { sketches } from './scenarios'
import { exploreSketch } from './scene'
import { peopled } from './stage'

/**
 * Every order in which the requests of a few calls can reach the database. The calls are the built functions on the
 * real SDK; only the moment of each request is ours.
 */

let executor: Executor
let puppets: Puppets
let people: Documents

beforeAll(async () => {
  executor = await openExecutor()
  puppets = await openPuppets('dist/in-process/model.js')
  people = await peopled(executor, puppets, [...'abcdghpqr'])
})
afterAll(async () => {
  await puppets.close()
  await executor.close()
})

test.each(sketches)(
  '$name',
  async sketch => {
    const { states, endings, wrong } = await exploreSketch(sketch, people, executor, puppets)
    expect(wrong).toBeUndefined()
    expect(states).toBeGreaterThan(30)
    expect(endings).toBeGreaterThan(1)
  },
  120_000,
)
