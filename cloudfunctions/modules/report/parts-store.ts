import type { SignupLine } from '../../../domain/report/signup-lines'
import type { Arrival } from '../../../domain/signup/ledger'
import { collection } from '../../kit/collection'
import { open, type Sealed, seal } from '../../kit/crypto'

/**
 * An export in the making, a part of it in each document: first who is in it, as they were read at one moment; then the
 * rows, sealed, since they hold names. Nothing is left of it when the file is ready.
 */

/** An attendee of the frozen list: everything but what is looked up later. */
export interface Place {
  signupId: string
  personId: string
  /** The attendee's, in the ledger. */
  key: string
  party: number
  size: Arrival['size']
  state: SignupLine['state']
  position?: number
  joinedAt: number
}

interface Part {
  _id: string
  exportId: string
  places: Place[]
  /** `SignupLine[]`, in the order of `places`. */
  sealed?: Sealed
}

const exportParts = collection<Part>('exportParts')

/** Rows of one part: its names are looked up with a few requests, and its document stays small. */
export const partSize = 500
/** Parts sent with one request: about 1 MB. */
const addedAtOnce = 8
/** More parts than a file can have. */
const partsMax = 1000

/** `by` names the reading: parts of one that was cut off lie beside these, and nobody asks for them. */
const idOf = (exportId: string, by: string, index: number): string => `${exportId}-${by}-${index}`

/** How many parts there are. */
export async function addParts(exportId: string, by: string, places: readonly Place[]): Promise<number> {
  const parts: Part[] = []
  for (let from = 0; from < places.length; from += partSize) {
    const own = places.slice(from, from + partSize)
    parts.push({ _id: idOf(exportId, by, parts.length), exportId, places: own })
  }
  for (let from = 0; from < parts.length; from += addedAtOnce) {
    await exportParts.addAll(parts.slice(from, from + addedAtOnce))
  }
  return parts.length
}

const getPart = async (exportId: string, by: string, index: number): Promise<Part> => {
  const part = await exportParts.get(idOf(exportId, by, index))
  if (!part) throw new Error('a part of an export is gone')
  return part
}

/** Who is in a part; empty when its rows are written already, with how many they are. */
export async function placesOf(
  exportId: string,
  by: string,
  index: number,
): Promise<{ places: Place[]; written: number }> {
  const { _id, places, sealed } = await getPart(exportId, by, index)
  return sealed === undefined ? { places, written: 0 } : { places: [], written: linesIn(sealed, _id).length }
}

export async function saveLines(
  exportId: string,
  by: string,
  index: number,
  lines: readonly SignupLine[],
): Promise<void> {
  const _id = idOf(exportId, by, index)
  await exportParts.put({ _id, exportId, places: [], sealed: seal(JSON.stringify(lines), about(_id)) })
}

/** The rows of all parts in their order, one part in memory at a time. */
export async function* allLines(exportId: string, by: string, parts: number): AsyncGenerator<SignupLine> {
  for (let index = 0; index < parts; index++) {
    const { _id, sealed } = await getPart(exportId, by, index)
    if (sealed === undefined) throw new Error('a part of an export has no rows')
    yield* linesIn(sealed, _id)
  }
}

/** Also those of readings that were cut off. */
export async function removeParts(exportId: string): Promise<void> {
  const found = await exportParts.find({ exportId }, { limit: partsMax, fields: { _id: true } })
  for (const { _id } of found) await exportParts.remove(_id)
}

const about = (id: string): string => `exportParts/${id}`

// Only `saveLines` writes this field, and the cipher's tag proves it.
const linesIn = (sealed: Sealed, id: string): SignupLine[] =>
  JSON.parse(open(sealed, about(id))) as SignupLine[]
