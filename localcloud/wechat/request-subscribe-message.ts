import { TEMPLATES_PER_REQUEST_MAX } from '../limits'
import { isFields } from '../protocol/fields'
import { ClientRefusal } from './client-refusal'
import type { PopupAnswer } from './subscribe-events'
import type { Template } from './templates'
import type { WeChat } from './wechat'

/** What WeChat tells the page about each template. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/**
 * `wx.requestSubscribeMessage`: somebody is asked about templates and answers. What they said is in `answers`, template id
 * → `accept` or `reject`; a template without an answer was not agreed to. `mainSwitch: false`: they want no messages of
 * this mini-program at all. Errors are those of the API's own page.
 * @param onAnswered is told what the popup got; what it did not ask about is not in it
 * @throws ClientRefusal
 */
export function requestSubscribeMessage(
  { account, consents, banned }: WeChat,
  openid: string,
  { tmplIds, answers, mainSwitch }: { tmplIds?: unknown; answers?: unknown; mainSwitch?: unknown },
  onAnswered: (said: PopupAnswer[]) => void,
): Record<string, SubscribeAnswer> {
  const given = isFields(answers) ? answers : {}
  const asked = askedFor(tmplIds, account.templates)
  if (mainSwitch === false) throw new ClientRefusal(20004, 'The main switch is switched off')
  const results = asked.map(({ id, title }, at, all): [string, SubscribeAnswer] => {
    const isTwin = all.findIndex(other => other.title === title) < at
    if (isTwin) return [id, 'filter']
    if (banned.has(id)) return [id, 'ban']
    return [id, given[id] === 'accept' ? 'accept' : 'reject']
  })
  const said = results
    .filter(([, answer]) => answer === 'accept' || answer === 'reject')
    .map(([templateId, answer]) => ({ templateId, yes: answer === 'accept' }))
  consents.note(openid, said)
  if (said.length > 0) onAnswered(said)
  return Object.fromEntries(results)
}

function askedFor(tmplIds: unknown, templates: WeChat['account']['templates']): Template[] {
  if (!Array.isArray(tmplIds) || tmplIds.length === 0)
    throw new ClientRefusal(10001, "TmplIds can't be empty")
  if (tmplIds.length > TEMPLATES_PER_REQUEST_MAX)
    throw new ClientRefusal(20003, 'Templates count out of max bounds')
  if (!tmplIds.every(id => typeof id === 'string')) throw new ClientRefusal(10004, 'Invalid template id')
  const asked = [...new Set<string>(tmplIds)].map(id => {
    const template = templates.get(id)
    if (!template) throw new ClientRefusal(20001, 'No template data return, verify the template id exist')
    return template
  })
  if (new Set(asked.map(({ oneTime }) => oneTime)).size > 1)
    throw new ClientRefusal(20002, 'Templates type must be same')
  return asked
}
