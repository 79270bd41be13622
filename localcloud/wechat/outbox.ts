import { MESSAGES_KEPT } from '../limits'
import type { Consents } from './consents'
import { Shelf, type Shelved } from './store/shelf'
import type { Store } from './store/store'

/** A subscribe message as the phone of its receiver shows it. */
export interface Message {
  /** Epoch ms by the clock of the environment. */
  at: number
  openid: string
  templateId: string
  /** Of the template; what stands on top of the card. */
  title: string
  /** The template's labels with the values that were sent, in the template's order. */
  lines: { label: string; key: string; value: string }[]
  /** The page that a tap on the card opens; null: none. */
  page: string | null
  /** `developer`, `trial` or `formal`: which version a tap opens. */
  state: string
  lang: string
  /** The function that sent it; null for a program that is none. */
  fn: string | null
}

/** Every message that was sent. Nothing is merged: whoever sends twice has sent two. */
export class Outbox extends Shelf<Message> {
  constructor(
    store: Store,
    private readonly consents: Consents,
  ) {
    super(store, { kind: 'message', max: MESSAGES_KEPT, textOf })
  }

  /** Takes the consent and keeps the message in one step. `undefined`: there is no consent left. */
  send(message: Message): Shelved<Message> | undefined {
    const spent = this.consents.spend(message.openid, message.templateId)
    return spent && this.add(message, ...spent)
  }
}

const textOf = ({ openid, title, lines, page }: Message): string =>
  [openid, title, ...lines.map(({ label, value }) => `${label} ${value}`), page].join('\n')
