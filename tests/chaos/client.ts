import type { ActionName, InputOf, OutputOf } from '../../domain/contract'
import type { TemplateName } from '../../domain/message/templates'
import type { Reply } from '../../domain/reply'
import type { TestEnv } from '../../localcloud/testing'
import { templateId } from '../functions/message/telling'

/** A write that was answered: from then on it may not be lost. */
export interface Acknowledged {
  openid: string
  action: ActionName
  input: unknown
  requestId: string
  reply: Reply
  /** When it was first sent. */
  at: number
}

export interface Ledger {
  calls: number
  acknowledged: Acknowledged[]
}

/** Answers that promise nothing: the same request is sent again, as the app does. */
const again: ReadonlySet<string> = new Set(['busy', 'broken'])
/** The app's outbox would go on for a day. */
const sendsMax = 60

/** A telephone: sends until there is an answer, now and then a copy too many, and remembers what it was told. */
export class Client {
  private count = 0

  constructor(
    readonly name: string,
    readonly openid: string,
    private readonly env: TestEnv,
    private readonly ledger: Ledger,
  ) {}

  async call<N extends ActionName>(action: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>> {
    const requestId = `${this.name}-${String(++this.count).padStart(8, '0')}`
    const at = this.env.clock.now()
    const reply = await this.send(action, input, requestId)
    this.ledger.acknowledged.push({ openid: this.openid, action, input, requestId, reply, at })
    // The contract says what this action answers.
    return reply as Reply<OutputOf<N>>
  }

  /**
   * WeChat asks, the person says yes, the page tells us: one accept is one message. WeChat knows of one more, as after a
   * tap of which we never heard: whatever is sent twice does arrive twice.
   */
  async agree(...templates: TemplateName[]): Promise<void> {
    for (const template of templates) this.env.consent(this.openid, templateId(template), 2)
    await this.call('message.accept', {
      answers: templates.map(template => ({ template, answer: 'accept' as const })),
    })
  }

  /** The same request again, or one that nobody keeps an account of. */
  async send(action: ActionName, input: unknown, requestId: string): Promise<Reply> {
    for (let sent = 0; sent < sendsMax; sent++) {
      this.ledger.calls++
      try {
        const reply = (await this.env.call(
          'api',
          { action, input, requestId },
          { openid: this.openid },
        )) as Reply
        if (reply.ok || !again.has(reply.cause)) return reply
      } catch {
        // The function died on the way: nobody knows what was done.
      }
    }
    throw new Error(`${action} of ${this.name} (${requestId}) found no answer in ${sendsMax} tries`)
  }
}
