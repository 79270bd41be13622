import type { ShowPurpose } from '../../../domain/person/show-code'
import { collection } from '../../kit/collection'
import { keyedHash } from '../../kit/crypto'

/**
 * The code by which a person is found at the moment: one a person and purpose, so that there are never more than people. Only
 * its keyed hash is kept, which takes in the purpose: a code finds nobody for anything else.
 */
interface CodeDocument {
  _id: string
  personId: string
  hash: string
  expiresAt: number
  /** The latest requests and what they were answered: a repeat gets the same and changes nothing. */
  shown: { requestId: string; expiresAt: number }[]
}

export type ShownCode = Pick<CodeDocument, 'personId' | 'expiresAt'>

const codes = collection<CodeDocument>('personCodes')
const shownKept = 20

const idOf = (purpose: ShowPurpose, personId: string): string => `${purpose}-${personId}`
const hashOf = (purpose: ShowPurpose, code: string): string => keyedHash('showCode', purpose, code)

/** Until when the code counts that this request made before; undefined for a new request. */
export async function shownBefore(
  purpose: ShowPurpose,
  personId: string,
  requestId: string,
): Promise<number | undefined> {
  const found = await codes.get(idOf(purpose, personId))
  return found?.shown.find(shown => shown.requestId === requestId)?.expiresAt
}

/** From now on this code counts, and the one before does not. */
export async function putCode(
  purpose: ShowPurpose,
  personId: string,
  { code, requestId, expiresAt }: { code: string; requestId: string; expiresAt: number },
): Promise<void> {
  const _id = idOf(purpose, personId)
  const before = (await codes.get(_id))?.shown ?? []
  const shown = [...before, { requestId, expiresAt }].slice(-shownKept)
  await codes.put({ _id, personId, hash: hashOf(purpose, code), expiresAt, shown })
}

export async function findCode(purpose: ShowPurpose, code: string): Promise<ShownCode | null> {
  const [found] = await codes.find({ hash: hashOf(purpose, code) }, { limit: 1 })
  return found ?? null
}

export async function removeCodes(personId: string): Promise<void> {
  for (const purpose of ['role', 'claim'] as const) await codes.remove(idOf(purpose, personId))
}
