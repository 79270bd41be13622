import { dayMs, dayOf, startOfDay } from '../time'

/** When people are reminded of what they signed up for: at hours at which a telephone may make a sound. */

const hour = 3_600_000
const minute = 60_000

export interface ReminderWindow {
  kind: 'reminderDay' | 'reminderSoon'
  /** Sent from then on, */
  from: number
  /** and not after. */
  until: number
  note: string
}

/** The evening before, after work and before bed. */
const evening = { from: 18 * hour, until: 21 * hour }
/** Nobody is woken for an activity that they were told about the evening before. */
const morning = 8 * hour
const leadMs = 2 * hour
/** Later than this it helps nobody. */
const lastMs = 30 * minute

/** The windows of an activity that starts at `startsAt`; one that would lie in the night is left out. */
export function reminderWindows(startsAt: number): ReminderWindow[] {
  const today = startOfDay(dayOf(startsAt))
  const dayBefore = today - dayMs
  const soonFrom = Math.max(startsAt - leadMs, today + morning)
  const windows: ReminderWindow[] = [
    {
      kind: 'reminderDay',
      from: dayBefore + evening.from,
      until: dayBefore + evening.until,
      note: '明天开始，来不了请提前取消',
    },
    { kind: 'reminderSoon', from: soonFrom, until: startsAt - lastMs, note: '快开始了，路上请注意安全' },
  ]
  return windows.filter(({ from, until }) => from < until)
}
