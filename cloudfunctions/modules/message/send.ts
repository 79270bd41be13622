import { type Message, pageOf } from '../../../domain/message/message'
import { type Outcome, outcomeOf } from '../../../domain/message/outcome'
import { type SubscribeMessage, sendSubscribeMessage } from '../../kit/cloud'
import { errCodeOf, errTextOf, pause } from '../../kit/pressure'
import { type Configured, miniprogramState } from './configured'

/** One message to one person. */

/** WeChat answers in a tenth of this; whoever hangs longer must not hold up the run, which has 20 s at most. */
const answerWithinMs = 3_000

/** Never rejects; what is not known is `unknown`. */
export async function send(message: Message, template: Configured, openid: string): Promise<Outcome> {
  const late = pause(answerWithinMs).then((): Outcome => ({ state: 'unknown', code: 'late' }))
  return Promise.race([ask(letter(message, template, openid)), late])
}

async function ask(message: SubscribeMessage): Promise<Outcome> {
  try {
    await sendSubscribeMessage(message)
    return { state: 'sent' }
  } catch (error) {
    return outcomeOf({ code: errCodeOf(error), text: errTextOf(error) })
  }
}

function letter(message: Message, { templateId, keys }: Configured, openid: string): SubscribeMessage {
  const data = Object.entries(message.values).flatMap(([slot, value]) => {
    const key = keys[slot]
    return key ? [[key, { value }] as const] : []
  })
  return {
    touser: openid,
    templateId,
    page: pageOf(message.subject),
    miniprogramState: miniprogramState(),
    lang: 'zh_CN',
    data: Object.fromEntries(data),
  }
}
