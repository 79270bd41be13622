import { open, type Sealed, seal } from '../../../cloudfunctions/kit/crypto'
import schema from '../../../config/database.json'
import keys from '../../../config/local-keys.json'
import type { Doc } from '../../../localcloud/db/types'
import type { TestEnv } from '../../../localcloud/testing'
import { sites } from '../../world/organisation'

/**
 * Makes a small street large: copies of its documents, past all functions. Copy i of a document points to copies of what
 * the original points to, lies longer ago, and may be of another site; so indexes have to find few among many, as they
 * would after years. New collections grow with it, without being named here.
 */

/** How many copies a collection gets; `rest` where it is not named. */
export type Sizes = Record<string, number> & { rest: number }

/** What there is one of, or a few. */
const still = ['sites', 'estates', 'sections', 'owners', 'jobs', 'rates', 'readerCounts']
const spreadMs = 1000 * 86_400_000
/** How many are written in one go. */
const batch = 5000

export async function grow(env: TestEnv, sizes: Sizes): Promise<void> {
  Object.assign(process.env, keys, { TCB_ENV: 'local' })
  const originals = Object.keys(schema.collections)
    .filter(name => !still.includes(name))
    .map(name => ({ name, documents: env.read(name), count: sizes[name] ?? sizes.rest }))
  const copy = copier(originals)
  for (const { name, documents, count } of originals) {
    const [first] = documents
    if (!first) continue
    for (let from = 0; from < count; from += batch) {
      const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, nth) => from + nth)
      await env.seed(
        name,
        numbers.map(i => copy(documents[i % documents.length] ?? first, name, i, count)),
      )
    }
  }
}

interface Originals {
  name: string
  documents: Doc[]
  count: number
}

function copier(originals: readonly Originals[]) {
  /** What other documents point to, with how many copies of it there are. */
  const known = new Map(
    originals.flatMap(({ documents, count }) =>
      documents.flatMap(({ _id, wx }) => [_id, wx].flatMap(id => (id ? [[String(id), count] as const] : []))),
    ),
  )
  const siteIds = sites.map(({ _id }) => _id)
  const inQuotes = siteIds.map(id => `(?<=")${id}(?=")`)
  // The longest first: an id may be made of others.
  const ids = [...known.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp([...ids, ...inQuotes].join('|'), 'g')

  return (original: Doc, name: string, i: number, count: number): Doc => {
    const { sealed, ...open } = original
    const text = JSON.stringify(open).replace(pattern, id => {
      const copies = known.get(id)
      return copies === undefined ? (siteIds[i % siteIds.length] ?? id) : `${id}-${i % copies}`
    })
    const made = JSON.parse(text, (_, value) => (isMoment(value) ? value - (i / count) * spreadMs : value))
    const _id = `${original._id}-${i}`
    for (const field of uniqueFieldsOf(name)) if (field in made) made[field] = `${original[field]}-${i}`
    return { ...made, _id, ...resealed(sealed, `${name}/${original._id}`, `${name}/${_id}`) }
  }
}

/** Epoch ms between 2001 and 2096. */
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && value > 1e12 && value < 4e12

/** A sealed text belongs to its record and no other. */
function resealed(sealed: unknown, from: string, to: string): { sealed?: Sealed } {
  // Whatever lies in a field of this name was made by `seal`, and the cipher's tag proves it.
  return sealed ? { sealed: seal(open(sealed as Sealed, from), to) } : {}
}

function uniqueFieldsOf(name: string): string[] {
  const all: Record<string, { indexes: { fields: object; unique?: boolean }[] }> = schema.collections
  return (all[name]?.indexes ?? []).flatMap(({ fields, unique }) => (unique ? Object.keys(fields) : []))
}
