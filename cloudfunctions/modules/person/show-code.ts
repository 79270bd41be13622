import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isLive } from '../../../domain/person/roles'
import { readShowCode, showCodeLength, showCodeMs } from '../../../domain/person/show-code'
import { type Refusal, refuse } from '../../../domain/refusal'
import { keyedHash } from '../../kit/crypto'
import { derivedId } from '../../kit/ids'
import { auditView } from '../audit/store'
import { type Context, me } from '../handler'
import { findCode, putCode, shownBefore } from './code-store'
import { roleViewOf } from './role-views'
import { getPerson } from './store'

/** A person shows a code, an owner types it in: see domain/person/show-code.ts. */

/** Unguessable, since the key is secret; the same tap has the same code. */
const codeOf = (personId: string, requestId: string): string =>
  derivedId('showCode', keyedHash('showCode', personId, requestId)).slice(0, showCodeLength)

export async function showCode(
  _: ParsedOf<'person.showCode'>,
  context: Context,
): Promise<OutputOf<'person.showCode'>> {
  const { now, requestId } = context
  const personId = me(context)._id
  const code = codeOf(personId, requestId)
  const before = await shownBefore('role', personId, requestId)
  if (before !== undefined) return { code, expiresAt: before }
  const expiresAt = now + showCodeMs
  await putCode('role', personId, { code, requestId, expiresAt })
  return { code, expiresAt }
}

export async function byCode(
  { code: typed }: ParsedOf<'person.byCode'>,
  context: Context,
): Promise<OutputOf<'person.byCode'> | Refusal> {
  const { now, requestId } = context
  const code = readShowCode(typed)
  const shown = code && (await findCode('role', code))
  const person = shown && shown.expiresAt > now ? await getPerson(shown.personId) : null
  if (!person) return refuse('showCodeWrong')
  const about = { personId: person._id }
  const row = { requestId, personId: me(context)._id, action: 'person.byCode', about, at: now }
  await auditView(row, '授予角色前核对')
  return {
    personId: person._id,
    name: person.name,
    roles: person.grants.filter(grant => isLive(grant, now)).map(roleViewOf),
  }
}
