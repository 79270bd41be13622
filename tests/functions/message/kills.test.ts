import type { FaultSpec } from '../../../localcloud/environment/faults'
import { type Random, randomFor } from '../../../scripts/seed/random'
import { minute, world } from '../../world'
import { crowd, doubled, openidOf, received } from './crowd'
import { attemptsIn, messagesIn, tick } from './telling'

/** The worker is killed again and again in the middle of a delivery, at requests that a seed chooses. */

const street = world()
const people = 1_200
const killsWanted = 8
/** See `batchMax` of cloudfunctions/modules/message/batch.ts. */
const batch = 200

/** One of the sends, or of the requests around them. */
const somewhere = (random: Random): Omit<FaultSpec, 'effect'> =>
  random.chance(0.5)
    ? { action: 'wx.openApi', nth: random.int(1, batch) }
    : {
        collection: random.pick(['messages', 'messageAttempts', 'messageConsents', 'persons']),
        // Each batch has two of them at least.
        nth: random.int(1, 2),
      }

test.each(['a', 'b'])(
  'seed %s: everybody at most once, and nobody left out but who is unknown',
  async seed => {
    street.allowFaults()
    const random = randomFor(seed)
    const ids = await crowd(street.env, people)
    await street.notice()
    let kills = 0
    let unfinished = true
    while (unfinished) {
      const effect = random.pick(['crashBefore', 'crashAfter'] as const)
      const where = { fn: 'tick', effect, ...somewhere(random) }
      const fault = kills < killsWanted ? street.env.faults.add(where) : undefined
      await tick(street.env).catch(() => undefined)
      kills += fault?.struck ?? 0
      fault?.remove()
      unfinished = messagesIn(street.env).some(({ state }) => state === 'open')
    }
    street.env.clock.advance(minute)
    await tick(street.env)

    const attempts = attemptsIn(street.env)
    const stateOf = new Map(attempts.map(({ personId, state }) => [personId, state]))
    expect(doubled(street.env)).toEqual([])
    expect(stateOf.size).toBe(people)
    expect(attempts).toHaveLength(people)
    expect(new Set(stateOf.values())).toEqual(new Set(['sent', 'unknown']))
    const arrived = received(street.env)
    for (const id of ids)
      if (!arrived.has(openidOf(id))) expect([id, stateOf.get(id)]).toEqual([id, 'unknown'])
    const unknown = attempts.filter(({ state }) => state === 'unknown')
    expect(kills).toBeGreaterThan(2)
    expect(unknown.length).toBeLessThanOrEqual(kills * batch)
  },
)
