import { lineMax, type Party, type SeatLedger } from '../../../domain/signup/ledger'
import { minute, now, world } from '../../world'

/** The largest activity that the contract allows, full, with a full line: everything still fits into a request. */

const street = world()

const digits = (n: number, length: number) => String(n).padStart(length, '0')

/** Ids and keys as long as the real ones; `from` tells people apart. */
const parties = (activityId: string, from: number, count: number, size: number): [string, Party][] =>
  Array.from({ length: count }, (_, i) => [
    digits(from + i, 12),
    {
      signupId: `${activityId}-${digits(from + i, 12)}`,
      size,
      attendees: Array.from({ length: size }, (_, nth) => `h${digits(from + i, 17)}${digits(nth, 2)}`),
      at: now,
    },
  ])

async function crowded(
  activityId: string,
  seated: [string, Party][],
  waiting: [string, Party][],
  free: number,
) {
  const sitting = seated.flatMap(([, { attendees, signupId }]) => attendees.map(key => [key, signupId]))
  await street.env.change(
    'seatLedgers',
    { _id: activityId },
    {
      $set: {
        seats: Object.fromEntries(seated),
        sitting: Object.fromEntries(sitting),
        line: waiting.map(([personId, party]) => ({ personId, ...party })),
        spent: Array.from({ length: 2000 }, (_, i) => `${activityId}-${digits(90_000 + i, 12)}`),
        free,
      },
    },
  )
}

const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger

test('5,000 people sit, families of nine wait: join, roster, mending and cancel', async () => {
  const activityId = await street.activity({ capacity: 5000, partyMax: 9 })
  const wang = await street.resident('王芳')
  const seated = parties(activityId, 0, 4998, 1)
  await crowded(activityId, seated, parties(activityId, 10_000, lineMax - 1, 9), 2)

  const { signupId, state } = await wang.get('signup.join', { activityId, attendees: ['self'] })
  expect(state).toBe('seated')
  expect(ledgerOf(activityId).line).toHaveLength(lineMax)
  const chen = await street.staff('陈静', 'street')
  expect(await chen.get('signup.roster', { activityId })).toMatchObject({
    seated: 4999,
    waiting: lineMax - 1,
  })

  street.env.clock.set(now + 6 * minute)
  await street.env.trigger('tick', 'everyMinute')
  expect(ledgerOf(activityId)).toMatchObject({ free: 1, seats: { '000000000000': { size: 1 } } })
  expect(Object.keys(ledgerOf(activityId).seats)).toHaveLength(4999)

  await wang.get('signup.cancel', { signupId })
  expect(ledgerOf(activityId)).toMatchObject({ free: 2 })
})

describe('the line holds all it may', () => {
  test('those who sit by then make room, for whoever comes at the same time', async () => {
    const activityId = await street.activity({ capacity: 3, partyMax: 1 })
    await crowded(activityId, [], parties(activityId, 0, lineMax, 1), 3)
    const guests = await Promise.all(['王芳', '李强', '赵敏'].map(name => street.resident(name)))
    const answers = await Promise.all(
      guests.map(guest => guest.get('signup.join', { activityId, attendees: ['self'] })),
    )
    const positions = new Set(answers.map(({ position }) => position))
    expect(positions).toEqual(new Set([lineMax - 2, lineMax - 1, lineMax]))
    expect(Object.keys(ledgerOf(activityId).seats)).toHaveLength(3)
  })

  test('who fits past it is seated, once; who does not is told that it is full, also when asked again', async () => {
    const activityId = await street.activity({ capacity: 4, partyMax: 4 })
    await crowded(activityId, parties(activityId, 0, 1, 3), parties(activityId, 10, lineMax, 2), 1)
    const wang = await street.resident('王芳')
    const li = await street.resident('李强')
    const ask = { activityId, attendees: ['self'] }
    const first = await wang.call('signup.join', ask, { requestId: 'tap-of-wang' })
    expect(first).toMatchObject({ data: { state: 'seated' } })
    expect(await wang.call('signup.join', ask, { requestId: 'tap-of-wang' })).toEqual(first)
    expect(await wang.call('signup.join', ask)).toMatchObject({ cause: 'alreadyIn' })

    const full = await li.call('signup.join', ask, { requestId: 'tap-of-li' })
    expect(full).toMatchObject({ cause: 'lineFull' })
    if (!first.ok) throw new Error(first.message)
    await wang.get('signup.cancel', { signupId: first.data.signupId })
    expect(await li.call('signup.join', ask, { requestId: 'tap-of-li' })).toMatchObject({ cause: 'lineFull' })
    expect(await li.call('signup.join', ask)).toMatchObject({ data: { state: 'seated' } })
    expect(ledgerOf(activityId)).toMatchObject({ free: 0 })
  })
})
