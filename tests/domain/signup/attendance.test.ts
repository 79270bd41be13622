import { isRefusal } from '../../../domain/refusal'
import { type Attendance, noAttendance } from '../../../domain/signup/attendance/attendance'
import { attended, countDay } from '../../../domain/signup/attendance/count'
import { dayAt, daysOf, windowOf } from '../../../domain/signup/attendance/days'
import { deedAt, type Tick, takeScan, takeTick, takeTicks } from '../../../domain/signup/attendance/take'

/** Who came, whatever the order in which it was heard. */

const party = ['wang', 'ming']
const blank = noAttendance({
  _id: 'day-1',
  activityId: 'moon',
  siteId: 'xiwang',
  day: '2026-09-25',
  personId: 'person-1',
  signupId: 'moon-1',
})
const came = ({ words }: Attendance) => party.map(key => words[key]?.came ?? false)
const tick = (nonce: string, at: number, isHere: boolean, attendee?: string): Tick => ({
  nonce,
  at,
  came: isHere,
  ...(attendee ? { attendee } : {}),
})

function take(before: Attendance, one: Tick): Attendance {
  const taken = takeTick(before, party, one)
  if (isRefusal(taken)) throw new Error(taken.refused)
  return taken.after ?? before
}

describe('a scan', () => {
  const first = takeScan(blank, party, { at: 100, nonce: 'scan-1' }, 'code')

  test('takes the whole party in one write', () => {
    expect(first.state).toBe('counted')
    expect(first.after).toMatchObject({ came: 2, rev: 1, scanned: party })
  })

  test('changes nothing the second time, also after somebody was unticked', () => {
    const unticked = take(first.after ?? blank, tick('tick-1', 200, false, 'ming'))
    expect(takeScan(unticked, party, { at: 300, nonce: 'scan-2' }, 'party')).toEqual({
      after: null,
      state: 'already',
    })
    expect(came(unticked)).toEqual([true, false])
  })

  test('speaks for whoever has taken somebody’s place since', () => {
    const swapped = takeScan(first.after ?? blank, ['wang', 'lan'], { at: 300, nonce: 'scan-2' }, 'party')
    expect(swapped).toMatchObject({
      state: 'counted',
      after: { words: { wang: { at: 100 }, lan: { at: 300 } } },
    })
  })

  test('of a party that was ticked before says that they are there', () => {
    const ticked = take(blank, tick('tick-1', 50, true))
    expect(takeScan(ticked, party, { at: 100, nonce: 'scan-1' }, 'code').state).toBe('already')
  })
})

describe('ticks', () => {
  const deeds: Tick[] = [
    tick('a-1', 10, true),
    tick('b-1', 20, false, 'ming'),
    tick('a-2', 30, true, 'ming'),
    tick('b-2', 30, false, 'ming'),
    tick('a-3', 15, false),
  ]
  const orders = <T>(all: readonly T[]): T[][] =>
    all.length < 2
      ? [[...all]]
      : all.flatMap((one, i) => orders(all.filter((_, j) => j !== i)).map(rest => [one, ...rest]))

  test('end the same in every order, and heard twice, with a scan among them', () => {
    const ends = new Set(
      orders(deeds).flatMap(order => {
        const scanned = [0, 2, 5].map(at => {
          const before = order.slice(0, at).reduce(take, blank)
          const { after } = takeScan(before, party, { at: 18, nonce: 'scan' }, 'code')
          return [...order.slice(at), ...order].reduce(take, after ?? before)
        })
        return scanned.map(one => JSON.stringify([came(one), one.came, one.words.ming?.nonce]))
      }),
    )
    expect([...ends]).toEqual([JSON.stringify([[true, false], 1, 'b-2'])])
  })

  test('have their first answer for ever', () => {
    const late = [
      tick('b-1', 20, false, 'ming'),
      tick('a-1', 10, true, 'ming'),
      tick('b-3', 30, false, 'ming'),
    ]
    const first = takeTicks(blank, party, late)
    expect(first.answers).toEqual(['already', 'overruled', 'already'])
    const again = takeTicks(first.after ?? blank, party, late)
    expect(again).toEqual({ after: null, answers: first.answers })
  })

  test('of somebody else change nothing', () => {
    expect(takeTick(blank, party, tick('a-1', 10, true, 'nobody'))).toEqual({ refused: 'attendeeUnknown' })
  })
})

test.each([
  ['the clock is right', 1000, 4000, 5000, 2000],
  ['the phone is a year behind', -9_000, -6_000, 5000, 2000],
  ['the clock was set back in between', 9000, 4000, 5000, 5000],
])('a deed was done when the phone says, as far as that can be: %s', (_, madeAt, sentAt, now, at) => {
  expect(deedAt(madeAt, sentAt, now)).toBe(at)
})

describe('days', () => {
  const at = (time: string) => Date.parse(`${time}:00+08:00`)
  const evening = { startsAt: at('2026-09-25T20:00'), endsAt: at('2026-09-26T00:30') }
  const camp = { startsAt: at('2026-09-25T14:00'), endsAt: at('2026-09-27T12:00') }

  test('what goes past midnight has one, a camp has three', () => {
    expect(daysOf(evening)).toEqual(['2026-09-25'])
    expect(dayAt(evening, at('2026-09-26T00:10'))).toBe('2026-09-25')
    expect(daysOf(camp)).toEqual(['2026-09-25', '2026-09-26', '2026-09-27'])
    expect(daysOf({ ...camp, endsAt: at('2026-09-27T00:00') })).toHaveLength(2)
    expect(
      ['2026-09-24T12:00', '2026-09-26T09:00', '2026-09-30T09:00'].map(time => dayAt(camp, at(time))),
    ).toEqual(['2026-09-25', '2026-09-26', '2026-09-27'])
  })

  test('open an hour before, or as the site says, and end with the day', () => {
    expect(windowOf(evening, '2026-09-25', {})).toMatchObject({
      opensAt: at('2026-09-25T19:00'),
      closesAt: evening.endsAt,
      staffUntil: at('2026-09-26T01:30'),
      settlesAt: at('2026-09-27T01:30'),
    })
    expect(windowOf(camp, '2026-09-26', { checkInOpens: 30 })).toMatchObject({
      opensAt: at('2026-09-26T00:00'),
      staffUntil: at('2026-09-27T00:00'),
    })
    expect(windowOf(camp, '2026-09-25', { checkInOpens: 30 }).opensAt).toBe(at('2026-09-25T13:30'))
  })
})

test('everybody is counted once, and a walk-in who came with a party is none', () => {
  const words = (...keys: string[]) =>
    Object.fromEntries(
      keys.map(key => [key, { came: true, at: 1, nonce: 'n', how: 'list' as const, since: 1 }]),
    )
  const attendances = [
    { personId: 'mother', came: 2, words: words('mother', 'child') },
    { personId: 'father', came: 2, words: words('father', 'child') },
  ]
  const walkIns = [{ count: 5 }, { count: 1, personId: 'father' }, { count: 1, personId: 'neighbour' }]
  expect(countDay({ seated: ['mother', 'child', 'aunt'], attendances, walkIns })).toEqual({
    seated: 3,
    came: 3,
    walkIns: 6,
    noShows: 1,
  })
})

test('nobody was checked in: nothing is known, and nobody is a no-show', () => {
  const count = { seated: 4, came: 1, walkIns: 2, noShows: 3 }
  const none = { seated: 4, came: 0, walkIns: 0, noShows: 4 }
  expect(attended([{ count: none, closed: true, known: false }])).toBeUndefined()
  expect(attended([{ count, closed: false, known: true }])).toEqual({ came: 1, walkIns: 2 })
  expect(
    attended([
      { count, closed: true, known: true },
      { count, closed: false, known: true },
      { count: none, closed: true, known: false },
    ]),
  ).toEqual({ came: 2, walkIns: 4, noShows: 3 })
})
