import type { PageRequest } from '../wechat/store/shelf'
import { changeEvent } from '../wechat/subscribe-events'
import type { ApiAction, ApiRequest } from './api'
import { badRequest, notFound } from './api-error'
import type { CheckRow, CodeRow, ConsentList, MessageRow, ShelfPage } from './contract/outbox'
import { countIn } from './query-count'

/** What WeChat would have sent, checked and made: `?search=&before=&limit=`, newest first. */
export const listMessages: ApiAction = (asked): ShelfPage<MessageRow> =>
  asked.environment.wechat.outbox.page(pageIn(asked))

export const listChecks: ApiAction = (asked): ShelfPage<CheckRow> =>
  asked.environment.wechat.checks.page(pageIn(asked))

export const listCodes: ApiAction = (asked): ShelfPage<CodeRow> =>
  asked.environment.wechat.codes.page(pageIn(asked))

/** `?openid=`: what somebody has agreed to receive, and how much of it is left. */
export const listConsents: ApiAction = ({ environment: { wechat }, query }): ConsentList => {
  const openid = query.get('openid')
  if (!openid) throw badRequest('openid is required')
  return {
    items: wechat.consents.list(openid).map(({ templateId, left, accepted, refused }) => {
      const template = wechat.account.templates.get(templateId)
      return { templateId, title: template?.title ?? templateId, left, accepted, refused }
    }),
  }
}

/** `?openid=&templateId=`: what the person does in WeChat's own settings; the function that is set up for it hears of it. */
export const turnOffConsent: ApiAction = ({ core, environment, query }) => {
  const openid = query.get('openid')
  const templateId = query.get('templateId')
  if (!openid || !templateId) throw badRequest('openid and templateId are required')
  environment.wechat.consents.turnOff(openid, [templateId])
  core.pushes.begin(environment, changeEvent(openid, [templateId], environment.clock.now()), openid)
  return {}
}

const SUGGESTIONS = ['pass', 'review', 'risky'] as const

/** `{ "traceId", "suggest", "label" }`: WeChat's verdict reaches the function; answers when that has taken it. */
export const decideCheck: ApiAction = async ({ core, environment, body }) => {
  const { traceId, label } = body
  const suggest = SUGGESTIONS.find(each => each === body.suggest)
  if (typeof traceId !== 'string' || !suggest) throw badRequest('traceId and suggest are required')
  if (typeof label !== 'number' || !Number.isInteger(label)) throw badRequest('label must be a whole number')
  if (environment.wechat.checks.find(traceId)?.kind !== 'media')
    throw notFound('there is no such check of a picture or sound')
  await core.mediaChecks.decide(environment, traceId, { suggest, label })
  return { check: environment.wechat.checks.find(traceId) }
}

function pageIn({ query }: ApiRequest): PageRequest {
  return {
    before: countIn(query, 'before', Number.POSITIVE_INFINITY),
    limit: countIn(query, 'limit', 100),
    search: query.get('search') ?? '',
  }
}
