import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isLive } from '../../../domain/person/roles'
import { readShowCode, showCodeMs } from '../../../domain/person/show-code'
import { type Refusal, refuse } from '../../../domain/refusal'
import { auditView } from '../audit/store'
import { type Context, me } from '../handler'
import { findCode } from './code-store'
import { issueCode } from './issue-code'
import { roleViewOf } from './role-views'
import { getPerson } from './store'

/** A person shows a code, an owner types it in: see domain/person/show-code.ts. */

export const showCode = (
  _: ParsedOf<'person.showCode'>,
  context: Context,
): Promise<OutputOf<'person.showCode'>> => issueCode('role', me(context)._id, context, showCodeMs)

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
