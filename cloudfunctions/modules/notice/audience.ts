import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { checkAudience } from '../../../domain/notice/rules'
import type { Refusal } from '../../../domain/refusal'
import type { Context } from '../handler'
import { countConsenting } from '../message/consent-store'
import { countResidents } from '../person/residents-store'

/** Before it is said: whom it will reach, and how. */
export async function audience(
  { siteId, audienceSiteId }: ParsedOf<'notice.audience'>,
  { scope }: Context,
): Promise<OutputOf<'notice.audience'> | Refusal> {
  const wrong = checkAudience(siteId, audienceSiteId, scope)
  if (wrong) return wrong
  const [residents, agreed] = await Promise.all([
    countResidents(audienceSiteId),
    countConsenting('noticePublished', audienceSiteId),
  ])
  return { residents, byMessage: Math.min(agreed, residents) }
}
