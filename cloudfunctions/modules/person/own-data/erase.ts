import { decideErasure } from '../../../../domain/person/ending'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { beginAudit, endAudit } from '../../audit/store'
import type { Context } from '../../handler'
import { endNow } from './end-now'

/**
 * Closing an account. The first write takes the name, the OPENID and all that the person told us out of their record:
 * from then on nobody is there. What the areas keep under the person's id goes next.
 */
export async function erase(_: { understood: true }, context: Context): Promise<{ erased: true } | Refusal> {
  const { person, now, requestId } = context
  if (!person) return { erased: true }
  const { _id: personId } = person
  const row = { requestId, personId, action: 'person.erase', about: { personId }, at: now }
  await beginAudit(row)
  const refusal = await endNow(context, personId, fresh => {
    const after = decideErasure(fresh, now)
    return isRefusal(after) ? after : { after, ending: { personId, what: 'account', askedAt: now } }
  })
  await endAudit(row, refusal ? refusal.refused : 'done')
  return refusal ?? { erased: true }
}
