/**
 * A new name for a person's intent (8–64 of `0-9A-Za-z_-`, see `Call`): the time, so that logs sort, and 20 random
 * characters. Mini-programs have no `crypto`; an id must be unlikely to repeat, not hard to guess.
 */
export function newRequestId(now = Date.now(), random = Math.random): string {
  const part = () => random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${now.toString(36)}-${part()}${part()}`
}
