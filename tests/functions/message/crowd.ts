import type { Consent } from '../../../domain/message/consent'
import { profileConsentVersion } from '../../../domain/person/person'
import type { TestEnv } from '../../../localcloud/testing'
import { templateId } from './telling'

/** People by the hundred who all agreed to hear of the next notice, put there past all functions. */
export async function crowd(env: TestEnv, size: number): Promise<string[]> {
  const ids = Array.from({ length: size }, (_, i) => `person-${String(i).padStart(5, '0')}`)
  // Deliveries read how to reach somebody and whether they agree; there is no name to open.
  const createdAt = env.clock.now()
  const agreed = [{ text: 'profile', version: profileConsentVersion, at: createdAt }]
  await env.seed(
    'persons',
    ids.map(_id => ({ _id, wx: openidOf(_id), createdAt, consents: agreed, grants: [], rev: 0 })),
  )
  const template = 'noticePublished'
  const consents: Consent[] = ids.map(personId => ({
    _id: `${personId}-${template}`,
    personId,
    template,
    left: 1,
    acceptedAt: 0,
    requests: [],
  }))
  await env.seed(
    'messageConsents',
    consents.map(consent => ({ ...consent })),
  )
  for (const id of ids) env.consent(openidOf(id), templateId(template))
  return ids
}

export const openidOf = (personId: string): string => `o-${personId}`

/** How many messages lie on each phone. */
export function received(env: TestEnv): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { openid } of env.sent()) counts.set(openid, (counts.get(openid) ?? 0) + 1)
  return counts
}

export const doubled = (env: TestEnv): string[] =>
  [...received(env)].flatMap(([openid, count]) => (count > 1 ? openid : []))
