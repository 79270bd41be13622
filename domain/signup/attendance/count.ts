import type { Attendance, DayCount, WalkIn } from './attendance'

/** How many came on one day. */

export interface CountedDay {
  /** Attendees of the parties that sit. */
  seated: readonly string[]
  attendances: readonly Pick<Attendance, 'personId' | 'words' | 'came'>[]
  walkIns: readonly Pick<WalkIn, 'count' | 'personId'>[]
}

/**
 * Each attendee once, whatever sign-up they came by; who came with a party and was written down as a walk-in before is
 * no walk-in.
 */
export function countDay({ seated, attendances, walkIns }: CountedDay): DayCount {
  const came = new Set(
    attendances.flatMap(({ words }) =>
      Object.entries(words).flatMap(([key, word]) => (word.came ? key : [])),
    ),
  )
  const withParty = new Set(attendances.filter(one => one.came > 0).map(({ personId }) => personId))
  const others = walkIns.filter(({ personId }) => personId === undefined || !withParty.has(personId))
  return {
    seated: seated.length,
    came: came.size,
    walkIns: others.reduce((sum, { count }) => sum + count, 0),
    noShows: seated.filter(key => !came.has(key)).length,
  }
}

/** Of one activity, its days together; who came on two days is counted on each. */
export interface Attended {
  came: number
  walkIns: number
  /** Of days that are closed; absent before. */
  noShows?: number
}

/**
 * Undefined where nobody was ever checked in: that nothing was written down does not mean that nobody came, and where
 * nobody looked nobody is a no-show.
 */
export function attended(
  days: readonly { count: DayCount; closed: boolean; known: boolean }[],
): Attended | undefined {
  const known = days.filter(day => day.known)
  if (known.length === 0) return undefined
  const sum = (of: (count: DayCount) => number, among = known) =>
    among.reduce((total, { count }) => total + of(count), 0)
  const closed = known.filter(day => day.closed)
  return {
    came: sum(({ came }) => came),
    walkIns: sum(({ walkIns }) => walkIns),
    ...(closed.length > 0 ? { noShows: sum(({ noShows }) => noShows, closed) } : {}),
  }
}
