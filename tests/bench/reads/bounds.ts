import type { Measured } from './measure'

/** What a reading action may ask of the database. */
export interface Bound {
  /** With the one by which every call learns who calls. */
  requests: number
  /** Rows that one request may read beyond those that it gives; the row that says whether there is another page is given. */
  excess: number
}

const usual: Bound = { requests: 3, excess: 1 }

/** Those that need more, each for its reason. */
const others: Record<string, Partial<Bound> & { why: string }> = {}

export const boundOf = (name: string): Bound => ({ ...usual, ...others[name] })

/** What is wrong with it, in words for whoever has to mend it. */
export function misses(name: string, { requests, excess, queries }: Measured): string[] {
  const bound = boundOf(name)
  const wrong = [
    ...(requests > bound.requests ? [`${requests} requests, allowed are ${bound.requests}`] : []),
    ...(excess > bound.excess ? [`${excess} rows read in vain, allowed are ${bound.excess}`] : []),
  ]
  return wrong.map(text => [`${name}: ${text}`, ...queries].join('\n  '))
}
