import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { checkAudience, keysOf } from '../../../domain/notice/audience'
import { isRefusal, type Refusal } from '../../../domain/refusal'
import type { Context } from '../handler'
import { countsFor } from './count-store'
import { audienceOf } from './meant'

/** Before it is said: whom it will reach, and how. */
export async function audience(
  { siteId, ...asked }: ParsedOf<'notice.audience'>,
  { scope }: Context,
): Promise<OutputOf<'notice.audience'> | Refusal> {
  const found = await audienceOf(asked)
  if (isRefusal(found)) return found
  const wrong = checkAudience(siteId, found.meant, scope)
  if (wrong) return wrong
  const { countedAt, countOf } = await countsFor()
  const { people, byMessage } = countOf(keysOf(found.audience))
  return { residents: people, byMessage, ...(countedAt === undefined ? {} : { countedAt }) }
}
