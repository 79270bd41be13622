/**
 * One JSON line an event. Only names that are listed may carry a value, and values are ids, numbers and closed words:
 * a log line cannot hold what a person typed (PIPL art. 6; facts/peers.md: the field logs every input).
 */
export interface LogEvent {
  event: 'call' | 'job' | 'fault'
  requestId?: string
  action?: string
  job?: string
  /** Of a fault: the request id as a resident reads it out, see domain/short-id.ts. */
  code?: string
  outcome?: string
  personId?: string
  ms?: number
  count?: number
  /** The class and stack of an unforeseen error; messages of the database may quote values and are left out. */
  error?: string
}

/** The class of an error and its first frames; messages of the database may quote values and are left out. */
export const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter(line => line.trim().startsWith('at '))
  return [error.name, ...frames.slice(0, 6).map(line => line.trim())].join(' | ')
}

export const log = (event: LogEvent): void => {
  const line = JSON.stringify({ at: Date.now(), ...event })
  if (event.event === 'fault') console.error(line)
  else console.log(line)
}

export const logFault = (event: Omit<LogEvent, 'event' | 'error'>, error: unknown): void =>
  log({ event: 'fault', ...event, error: stackOf(error) })
