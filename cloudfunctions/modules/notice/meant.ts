import {
  audienceAfter,
  meantBy,
  type NoticeAudience,
  type OlderAudience,
} from '../../../domain/notice/audience'
import type { NoticeContent, NoticeFields } from '../../../domain/notice/notice'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { areSites, estatesById } from '../site/store'

type Asked = OlderAudience & { audience?: NoticeAudience }

/** What staff wrote, with whom it is for as they, or an older client, said it; `before` is what it was for. */
export async function fieldsOf(
  { audienceSiteId, audience, ...content }: NoticeContent & Asked,
  before?: NoticeAudience,
): Promise<NoticeFields | Refusal> {
  const found = await audienceOf({ audience, audienceSiteId }, before)
  return isRefusal(found) ? found : { ...content, ...found }
}

/** Refused where a site or an estate is none. */
export async function audienceOf(
  asked: Asked,
  before?: NoticeAudience,
): Promise<Pick<NoticeFields, 'audience' | 'meant'> | Refusal> {
  const audience = audienceAfter(asked, before)
  const estates = audience.of === 'estates' ? await estatesById(audience.estateIds) : []
  const siteOf = new Map(estates.map(({ _id, siteId }) => [_id, siteId]))
  const meant = meantBy(audience, estateId => siteOf.get(estateId))
  if (isRefusal(meant)) return meant
  const known = audience.of === 'estates' || (await areSites(meant))
  return known ? { audience, meant } : refuse('siteUnknown')
}
