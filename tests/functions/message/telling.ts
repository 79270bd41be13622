import { parse } from '../../../cloudfunctions/modules/message/configured'
import keys from '../../../config/local-keys.json'
import type { Attempt } from '../../../domain/message/attempt'
import type { Message } from '../../../domain/message/message'
import type { TemplateName } from '../../../domain/message/templates'
import type { TestEnv } from '../../../localcloud/testing'
import type { Caller } from '../../world/caller'

/** What the tests of messages share: agreeing, ticking, and reading what lies there. */

const configured = parse(keys.MESSAGE_TEMPLATES)

export const templateId = (template: TemplateName): string => configured.get(template)?.templateId ?? ''

/** As on the phone: WeChat asks and keeps the answer, the page tells us. */
export async function agree(env: TestEnv, caller: Caller, ...templates: TemplateName[]): Promise<void> {
  for (const template of templates) env.consent(caller.openid, templateId(template))
  const answers = templates.map(template => ({ template, answer: 'accept' }) as const)
  await caller.get('message.accept', { answers })
}

export const tick = (env: TestEnv) => env.trigger('tick', 'everyMinute')

// Only the stores of the message area write these.
export const messagesIn = (env: TestEnv) => env.read('messages') as unknown as Message[]
export const attemptsIn = (env: TestEnv) => env.read('messageAttempts') as unknown as Attempt[]

/** Who got what, as their phones show it: the title and the values, in the order of sending. */
export const phones = (env: TestEnv) =>
  env.sent().map(({ openid, title, lines }) => ({
    openid,
    title,
    values: lines.map(({ value }) => value),
  }))
