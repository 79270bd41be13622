/** Everybody presses at once; what came of it, as the issue names it. */

export interface Presser {
  /** The mark of their database requests. */
  mark: string
  size: number
  /** Resolves to what they were told in the end; rejects with a raw error. */
  press(): Promise<'seated' | 'waiting' | 'full' | 'busy'>
}

export interface Figures {
  seatsTaken: number
  oversold: number
  waiting: number
  /** Told that the line takes nobody else. */
  full: number
  /** Without an answer in the end, be it for a raw error or for want of a place. */
  unanswered: number
  rawErrors: number
  requestsPerSignupMean: number
  requestsPerSignupMax: number
  /** Milliseconds from the tap to its answer. */
  p50: number
  p95: number
  answeredPerSecond: number
}

export type Pressed = Pick<
  Figures,
  'waiting' | 'full' | 'unanswered' | 'rawErrors' | 'p50' | 'p95' | 'answeredPerSecond'
>

export async function pressAll(pressers: readonly Presser[]): Promise<Pressed> {
  const began = performance.now()
  const outcomes = await Promise.all(
    pressers.map(async ({ press }) => {
      const answer = await press().catch(() => 'error' as const)
      return { answer, ms: performance.now() - began }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const answered = outcomes.filter(({ answer }) => answer !== 'busy' && answer !== 'error')
  const times = answered.map(({ ms }) => ms).sort((a, b) => a - b)
  const rank = (share: number) => Math.round(times[Math.ceil(share * times.length) - 1] ?? 0)
  return {
    waiting: answered.filter(({ answer }) => answer === 'waiting').length,
    full: answered.filter(({ answer }) => answer === 'full').length,
    unanswered: outcomes.length - answered.length,
    rawErrors: outcomes.filter(({ answer }) => answer === 'error').length,
    p50: rank(0.5),
    p95: rank(0.95),
    answeredPerSecond: Math.round((answered.length / seconds) * 10) / 10,
  }
}

/** Mean and largest number of database requests among the marks of the pressers. */
export function perSignup(
  requests: Record<string, number>,
  pressers: readonly Presser[],
): Pick<Figures, 'requestsPerSignupMean' | 'requestsPerSignupMax'> {
  const counts = pressers.map(({ mark }) => requests[mark] ?? 0)
  const sum = counts.reduce((total, count) => total + count, 0)
  return {
    requestsPerSignupMean: Math.round((sum / counts.length) * 100) / 100,
    requestsPerSignupMax: Math.max(...counts),
  }
}
