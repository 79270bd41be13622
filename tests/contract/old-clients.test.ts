import { now, world } from '../world'
import { jpeg } from '../world/pictures'
import { answersAlike } from './answers-alike'
import recorded from './recorded-calls.json'
import type { Scene } from './recording'

/**
 * DESIGN invariant 11: what the last release's clients sent is sent again to these functions, at the same moments, and
 * must be answered so that those clients understand it: the same yes or no, with everything that they were told then.
 *
 * Where a rule has changed on purpose, the recording says since what the old client is told instead: whoever waited and
 * was given a freed seat is asked now, and is still one who waits to a client that knows no offers
 * (docs/decisions/0005-seats.md).
 */

const street = world()
// Written by record.ts.
const scenes = recorded as unknown as Scene[]

test('there is something to play', () => {
  expect(scenes.length).toBeGreaterThan(10)
})

test.each(scenes)('$name', async ({ steps }) => {
  street.allowFaults()
  // Ids may be made in another way by now: each stands for that of the recording.
  const ids = new Map<string, string>()
  const different: string[] = []
  for (const step of steps) {
    street.env.clock.set(step.at ?? now)
    if ('timer' in step) await street.env.trigger('tick', step.timer)
    else {
      const { action, input, requestId } = step.call
      await sendFiles(input, ids)
      const reply = await street.send({ action, input: translated(input, ids), requestId }, step.openid)
      if (step.reply !== null)
        different.push(...answersAlike(step.reply, reply, ids).map(what => `${action}: ${what}`))
    }
  }
  expect(different).toEqual([])
})

/** Files go past the functions, so that none was recorded: a picture lies where the client had put one. */
async function sendFiles(input: unknown, ids: Map<string, string>): Promise<void> {
  for (const [fileId, cloudPath = ''] of JSON.stringify(input ?? null).matchAll(/cloud:\/\/[^/"]+\/([^"]+)/g))
    if (!ids.has(fileId)) ids.set(fileId, await street.env.putFile(cloudPath, jpeg()))
}

function translated(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map(each => translated(each, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, translated(field, ids)]))
}
