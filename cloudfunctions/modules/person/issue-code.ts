import { type ShowPurpose, showCodeLength } from '../../../domain/person/show-code'
import { keyedHash } from '../../kit/crypto'
import { derivedId } from '../../kit/ids'
import type { Context } from '../handler'
import { putCode, shownBefore } from './code-store'

/** Unguessable, since the key is secret; the same tap has the same code. */
const codeOf = (purpose: ShowPurpose, personId: string, requestId: string): string =>
  derivedId('showCode', keyedHash('showCode', purpose, personId, requestId)).slice(0, showCodeLength)

/** By this code the person is found for `forMs`, for this purpose alone; the one before is void. */
export async function issueCode(
  purpose: ShowPurpose,
  personId: string,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
  forMs: number,
): Promise<{ code: string; expiresAt: number }> {
  const code = codeOf(purpose, personId, requestId)
  const before = await shownBefore(purpose, personId, requestId)
  if (before !== undefined) return { code, expiresAt: before }
  const expiresAt = now + forMs
  await putCode(purpose, personId, { code, requestId, expiresAt })
  return { code, expiresAt }
}
