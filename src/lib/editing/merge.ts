/** What staff call each field. Fields of one name are one thing, as the day and the time of a start: one has both or neither. */
export type Parts<Draft> = Record<keyof Draft, string>

interface Two<Draft> {
  draft: Draft
  /** What both began from. */
  clean: Draft
}

/** What somebody else has saved meanwhile, beside one's own work. */
export interface Comparison {
  /** Changed by both, and not to the same. In the order of the form, as `theirsOnly`. */
  clashing: string[]
  theirsOnly: string[]
}

const fieldsOf = <Draft extends object>(parts: Parts<Draft>, part: string): (keyof Draft)[] => {
  const all = Object.keys(parts) as (keyof Draft)[]
  return all.filter(field => parts[field] === part)
}

const differ = <Draft>(fields: readonly (keyof Draft)[], one: Draft, other: Draft): boolean =>
  fields.some(field => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

const namesIn = <Draft>(parts: Parts<Draft>): string[] => [...new Set<string>(Object.values(parts))]

export function compare<Draft extends object>(
  { draft, clean }: Two<Draft>,
  theirs: Draft,
  parts: Parts<Draft>,
): Comparison {
  const changed = namesIn(parts).filter(part => differ(fieldsOf(parts, part), clean, theirs))
  const isMine = (part: string) => differ(fieldsOf(parts, part), clean, draft)
  return {
    clashing: changed.filter(part => isMine(part) && differ(fieldsOf(parts, part), draft, theirs)),
    theirsOnly: changed.filter(part => !isMine(part)),
  }
}

/** One's own work on what the other has saved: what one did not touch, and the parts in `taken`, are as they left them. */
export function merged<Draft extends object>(
  { draft, clean }: Two<Draft>,
  theirs: Draft,
  parts: Parts<Draft>,
  taken: readonly string[],
): Draft {
  const mine = namesIn(parts)
    .filter(part => !taken.includes(part))
    .map(part => fieldsOf(parts, part))
    .filter(fields => differ(fields, clean, draft))
  return Object.assign({ ...theirs }, ...mine.flat().map(field => ({ [field]: draft[field] })))
}
