import { longestWindowMs, type Rate } from '../../domain/rates'
import { command as _ } from './cloud'
import { collection } from './collection'
import { keyedHash } from './crypto'
import type { Job } from './jobs'

/**
 * One person and one action: when the last `max` calls came. Who it is cannot be read from it, since the id is a keyed
 * hash; and what nobody asks any more is cleared away.
 */
interface RateDocument {
  _id: string
  /** Epoch ms, the oldest first. */
  calls: number[]
  lastAt: number
}

const rates = collection<RateDocument>('rates')

/**
 * Counts a call, in one conditional write that all instances share: of those that come at once exactly as many pass as
 * there is room for. False: there is none. Only the first call ever needs a second request, and a refused one a third.
 * A repeat of a request counts as well, since it costs as much.
 */
export async function admit(openid: string, action: string, rate: Rate, now: number): Promise<boolean> {
  const _id = keyedHash('rate', openid, action)
  const counted = () =>
    rates.update(_.and([{ _id }, hasRoom(rate, now)]), {
      calls: _.push({ each: [now], slice: -rate.max }),
      lastAt: now,
    })
  if ((await counted()) === 1) return true
  if (await rates.add({ _id, calls: [now], lastAt: now })) return true
  // Full; or somebody else of the same moment has made the document just now, and there is room in it.
  return (await counted()) === 1
}

/** Fewer calls than are allowed, or the oldest of them has left the window. */
const hasRoom = ({ max, perMs }: Rate, now: number) =>
  _.or([{ [`calls.${max - 1}`]: _.exists(false) }, { 'calls.0': _.lte(now - perMs) }])

const clearedAtOnce = 200

/** Clears away what no window can reach back to any more. */
export const clearRates: Job = {
  name: 'rates.clear',
  everyMs: 10 * 60_000,
  async step(_cursor, now) {
    const over = { lastAt: _.lte(now - longestWindowMs) }
    const found = await rates.find(over, { limit: clearedAtOnce, fields: { _id: true } })
    // Whoever calls in this very moment keeps what is counted.
    const cleared = found.length === 0 ? 0 : await rates.removeAll({ _id: _.in(found.map(idOf)), ...over })
    return { cursor: found.length === clearedAtOnce ? 'more' : null, counts: { cleared } }
  },
}

const idOf = ({ _id }: RateDocument): string => _id
