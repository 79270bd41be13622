import type { Reply } from '../../../domain/reply'
import { day, hour, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields } from '../../world/fields'
import { xiwang } from '../../world/organisation'

/** Each act of an editor, sent again: because its answer was lost, or because it was cut off on the way. */

const street = world()
const fields = activityFields

type Saved = { activityId: string; rev: number }
type Send = (requestId: string) => Promise<Reply<Saved>>

const draft = (zhou: Caller) => zhou.get('activity.create', { siteId: xiwang, fields })
const published = async (zhou: Caller) => zhou.get('activity.publish', await draft(zhou))

/** Makes what the act needs, and gives the act. */
const acts: [name: string, prepare: (zhou: Caller) => Promise<Send>][] = [
  [
    'activity.create',
    async zhou => requestId => zhou.call('activity.create', { siteId: xiwang, fields }, { requestId }),
  ],
  [
    'activity.copy',
    async zhou => {
      const { activityId } = await draft(zhou)
      const startsAt = fields.startsAt + 365 * day
      return requestId => zhou.call('activity.copy', { activityId, startsAt }, { requestId })
    },
  ],
  [
    'activity.copy once',
    async zhou => {
      const { activityId } = await draft(zhou)
      const startsAt = fields.startsAt + 365 * day
      return requestId => zhou.call('activity.copy', { activityId, startsAt, once: true }, { requestId })
    },
  ],
  [
    'activity.publish',
    async zhou => {
      const copy = await draft(zhou)
      return requestId => zhou.call('activity.publish', copy, { requestId })
    },
  ],
  [
    'activity.save',
    async zhou => {
      const copy = await published(zhou)
      const smaller = { ...fields, capacity: 12 }
      return requestId => zhou.call('activity.save', { ...copy, fields: smaller }, { requestId })
    },
  ],
  [
    'activity.cancel',
    async zhou => {
      const copy = await published(zhou)
      return requestId => zhou.call('activity.cancel', { ...copy, reason: '天气原因' }, { requestId })
    },
  ],
]

/** What became of the activity, and of its ledger. */
function outcome(reply: Reply<Saved>) {
  if (!reply.ok) throw new Error(reply.message)
  const activity = street.env.get('activities', reply.data.activityId)
  const ledger = street.env.get('seatLedgers', reply.data.activityId)
  return {
    answer: reply.data.rev,
    activity: activity && {
      status: activity.status,
      capacity: activity.capacity,
      startsAt: activity.startsAt,
      rev: activity.rev,
    },
    ledger: ledger && { open: ledger.open, capacity: ledger.capacity, free: ledger.free },
  }
}

test.each(acts)('%s again gives the same answer and changes nothing', async (_, prepare) => {
  const zhou = await street.staff('周伟', 'street')
  const send = await prepare(zhou)
  const first = await send('the-same-tap')
  const before = outcome(first)
  const count = street.env.read('activities').length
  street.env.clock.advance(hour)
  expect(await send('the-same-tap')).toEqual(first)
  expect(outcome(first)).toEqual(before)
  expect(street.env.read('activities')).toHaveLength(count)
  expect(street.env.read('auditRows', { requestId: 'the-same-tap' })).toHaveLength(1)
})

test.each(acts)('%s, cut off after any of its requests and sent again, is done once', async (_, prepare) => {
  street.allowFaults()
  const zhou = await street.staff('周伟', 'street')
  const clean = outcome(await (await prepare(zhou))('never-cut-off'))
  for (let nth = 1, cutOff = true; cutOff; nth++) {
    const send = await prepare(zhou)
    const fault = street.env.faults.add({ fn: 'api', nth, effect: 'loseReply' })
    const first = await send(`cut-off-at-${nth}`)
    fault.remove()
    cutOff = fault.struck > 0
    expect(outcome(first.ok ? first : await send(`cut-off-at-${nth}`))).toEqual(clean)
  }
})
