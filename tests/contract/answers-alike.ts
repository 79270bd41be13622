/** Ids that the functions make: see cloudfunctions/kit/ids.ts. */
const madeId = /^[0-9a-hjkmnp-tv-z]{12}(-[0-9a-hjkmnp-tv-z]{12})?$/
/** Words for people may get better. */
const words: ReadonlySet<string> = new Set(['message'])

/**
 * Where a new answer lacks something that the old one said: one line each. More fields are welcome; ids may be others
 * if they are so throughout (`ids`: old to new, filled here).
 */
export function answersAlike(old: unknown, fresh: unknown, ids: Map<string, string>, at = ''): string[] {
  if (typeof old === 'string' && typeof fresh === 'string' && madeId.test(old) && madeId.test(fresh)) {
    const known = ids.get(old) ?? fresh
    ids.set(old, known)
    return known === fresh ? [] : [`${at} was ${old}, known as ${known}, is ${fresh}`]
  }
  if (typeof old !== 'object' || old === null)
    return Object.is(old, fresh) ? [] : [`${at} was ${JSON.stringify(old)}, is ${JSON.stringify(fresh)}`]
  if (typeof fresh !== 'object' || fresh === null || Array.isArray(old) !== Array.isArray(fresh))
    return [`${at} was ${JSON.stringify(old)}, is ${JSON.stringify(fresh)}`]
  if (Array.isArray(old) && Array.isArray(fresh) && old.length !== fresh.length)
    return [`${at} had ${old.length} entries, has ${fresh.length}`]
  const now: Record<string, unknown> = { ...fresh }
  return Object.entries(old).flatMap(([name, field]) =>
    words.has(name) ? [] : answersAlike(field, now[name], ids, at ? `${at}.${name}` : name),
  )
}
