import fc from 'fast-check'
import type { Ledger, Written } from '../../../domain/hours/entry'
import { withEntry } from '../../../domain/hours/review'
import { findWrong, totalMinutes } from '../../../domain/hours/sum'
import { isRefusal } from '../../../domain/refusal'
import { decideShift, takeLeave } from '../../../domain/service/shift'
import { noAttendance } from '../../../domain/signup/attendance/attendance'
import { takeScan, takeTick } from '../../../domain/signup/attendance/take'
import { hour, minute, nine, served } from '../hours/entries'

/**
 * One volunteer at three shifts that meet, with scans that are repeated and writes that are lost. Counted apart from the
 * rules: a minute counts when it lies between two scans of one shift, and no minute counts twice.
 */

const shifts = [
  { from: 0, to: 120 },
  { from: 60, to: 180 },
  { from: 180, to: 240 },
].map(({ from, to }, i) =>
  served({ activityId: `shift-${i}`, startsAt: nine + from * minute, endsAt: nine + to * minute }),
)
const listMs = hour

const step = fc.record({
  act: fc.constantFrom('in' as const, 'out' as const, 'out' as const, 'tick' as const, 'close' as const),
  shift: fc.nat({ max: 2 }),
  /** Half minutes after the step before. */
  after: fc.integer({ min: 0, max: 80 }),
  fate: fc.constantFrom('well' as const, 'well' as const, 'died' as const),
})

/** To the minute, and within the shift. */
const cut = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }, at: number): number => {
  if (at < startsAt) return startsAt
  return at > endsAt ? endsAt : at - (at % minute)
}

function play(steps: readonly { act: string; shift: number; after: number; fate: string }[]) {
  const days = shifts.map((_, i) =>
    noAttendance({
      _id: `d${i}`,
      activityId: `shift-${i}`,
      siteId: 's',
      day: 'd',
      personId: 'wang',
      signupId: 'w',
    }),
  )
  /** What somebody beside the door would have noted. */
  const noted = shifts.map(() => ({ came: false, outAt: undefined as number | undefined }))
  let ledger: Ledger = []
  let now = nine - 10 * minute
  const write = (i: number) => {
    const shift = shifts[i]
    const day = days[i]
    if (!shift || !day) return
    const due = { id: `e${i}`, personId: 'wang', served: shift, closesAt: shift.endsAt + listMs }
    const written: Written | null = decideShift(ledger, day, due, now)
    if (written && !isRefusal(written)) ledger = withEntry(ledger, written.entry)
  }
  for (const [n, { act, shift, after, fate }] of steps.entries()) {
    now += after * 30_000
    const before = days[shift]
    const of = shifts[shift]
    if (!before || !of) continue
    const note = noted[shift] ?? { came: false, outAt: undefined }
    const deed = { at: now, nonce: `n${String(n).padStart(3, '0')}` }
    if (act === 'in' && now < of.endsAt)
      days[shift] = takeScan(before, ['wang'], deed, 'code').after ?? before
    if (act === 'tick') {
      const ticked = takeTick(before, ['wang'], { ...deed, came: n % 3 > 0 })
      if (!isRefusal(ticked)) days[shift] = ticked.after ?? before
    }
    if (act === 'out' && now >= of.startsAt && now < of.endsAt + listMs) {
      const left = takeLeave(before, of, now)
      if (!isRefusal(left)) {
        days[shift] = left.after ?? before
        note.outAt ??= now
        if (fate === 'well') write(shift)
      }
    }
    if (days[shift]?.came) note.came = true
    if (act === 'close') for (const i of shifts.keys()) write(i)
  }
  now = Math.max(now, nine + 12 * hour)
  for (const i of shifts.keys()) write(i)
  const first = ledger
  for (const i of shifts.keys()) write(i)
  return { days, ledger, noted, again: first }
}

test('whatever is scanned, repeated and lost: the sum is its parts, and no minute counts twice', () => {
  let counted = 0
  let flagged = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 24 }), steps => {
      const { days, ledger, noted, again } = play(steps)
      expect(ledger).toEqual(again)
      expect(findWrong(ledger)).toEqual([])
      const minutes = new Map<number, number>()
      for (const [i, { scannedAt, leftAt, came }] of days.entries()) {
        const of = ledger.filter(entry => entry.served.activityId === `shift-${i}`)
        const shift = shifts[i]
        expect(of.length).toBeLessThanOrEqual(1)
        expect(leftAt).toBe(noted[i]?.outAt)
        const [entry] = of
        if (!entry || !shift) {
          // Nobody came, or they were elsewhere then.
          const counts = ledger.some(({ minutes }) => minutes > 0)
          expect(came === 0 || (scannedAt !== undefined && leftAt !== undefined && counts)).toBe(true)
          continue
        }
        expect(noted[i]?.came).toBe(true)
        if (entry.flag) flagged++
        else
          expect([entry.startsAt, entry.endsAt]).toEqual(
            [scannedAt, leftAt].map(at => cut(shift, at ?? Number.NaN)),
          )
        for (let at = entry.startsAt; at < entry.endsAt; at += minute)
          minutes.set(at, (minutes.get(at) ?? 0) + 1)
      }
      expect([...minutes.values()].every(times => times === 1)).toBe(true)
      expect(totalMinutes(ledger)).toBe(minutes.size)
      counted += minutes.size
    }),
    { numRuns: 2000, seed: 7 },
  )
  // It means something only where much was counted, and much was forgotten.
  expect(counted).toBeGreaterThan(10_000)
  expect(flagged).toBeGreaterThan(500)
})
