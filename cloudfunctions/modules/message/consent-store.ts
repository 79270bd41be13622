import { type Answer, type Consent, consentId, decideAnswer, leftMax } from '../../../domain/message/consent'
import { type TemplateName, templateNames } from '../../../domain/message/templates'
import { requestsKept } from '../../../domain/repeat'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'

/** Who agreed to which messages. */

const consents = collection<Consent>('messageConsents')

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addConsents = (many: readonly Consent[]): Promise<void> => consents.addAll(many)

/** One person's, template by template. */
export const consentsOf = (personId: string): Promise<Consent[]> =>
  consents.find(
    { _id: _.in(templateNames.map(template => consentId(personId, template))) },
    { limit: templateNames.length },
  )

/** When the account is closed. */
export async function forgetConsents(personId: string): Promise<void> {
  for (const template of templateNames) await consents.remove(consentId(personId, template))
}

/** Writes down one answer of WeChat's sheet, once for each request. */
export async function noteAnswer(
  personId: string,
  template: TemplateName,
  answer: Answer,
  requestId: string,
  now: number,
): Promise<void> {
  const answered = decideAnswer(answer, now)
  if (!answered) return
  const { gained, ...at } = answered
  const _id = consentId(personId, template)
  const change = {
    ...at,
    left: _.inc(gained),
    requests: _.push({ each: [requestId], slice: -requestsKept }),
    ...(gained ? { refusedAt: _.remove() } : {}),
  }
  const fresh = { _id, requests: _.neq(requestId), ...(gained ? { left: _.lt(leftMax) } : {}) }
  if ((await consents.update(fresh, change)) > 0) return
  if (await consents.add({ _id, personId, template, left: gained, ...at, requests: [requestId] })) return
  // There by now: a repeat, or another answer was first and this one comes after it.
  await consents.update(fresh, change)
}

/** Who agreed to a template and has a send left, by person behind `after`. */
export async function consenting(template: TemplateName, after: string, limit: number): Promise<string[]> {
  const rows = await consents.find(
    { template, personId: _.gt(after), left: _.gt(0) },
    { sort: [['personId', 'asc']], limit, fields: { personId: true } },
  )
  return rows.map(({ personId }) => personId)
}

/** Which of at most 1,000 people did. */
export async function consentingOf(
  personIds: readonly string[],
  template: TemplateName,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const ids = personIds.map(personId => consentId(personId, template))
  const rows = await consents.find(
    { _id: _.in(ids), left: _.gt(0) },
    { limit: 1000, fields: { personId: true } },
  )
  return new Set(rows.map(({ personId }) => personId))
}

/** One send less for each; once a run, however often it is asked. */
export const useConsents = (
  personIds: readonly string[],
  template: TemplateName,
  batch: string,
): Promise<number> =>
  consents.update(
    {
      _id: _.in(personIds.map(personId => consentId(personId, template))),
      left: _.gt(0),
      usedBy: _.neq(batch),
    },
    { left: _.inc(-1), usedBy: batch },
  )

/** WeChat says that nothing is left; an accept that came after `before` still counts. */
export const emptyConsents = (
  personIds: readonly string[],
  template: TemplateName,
  before: number,
): Promise<number> =>
  consents.update(
    {
      _id: _.in(personIds.map(personId => consentId(personId, template))),
      acceptedAt: _.lte(before),
    },
    { left: 0 },
  )
