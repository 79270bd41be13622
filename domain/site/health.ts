/** A job may miss a round or two on a busy day; after that somebody should look. */
const roundsMissed = 3
const patienceMs = 15 * 60_000

/** `endedAt` of 0: it never came to an end. */
export const isJobLate = ({ endedAt, everyMs }: { endedAt: number; everyMs: number }, now: number): boolean =>
  now - endedAt > Math.max(roundsMissed * everyMs, everyMs + patienceMs)
