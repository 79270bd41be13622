import type { OpenOptions } from '../db/types'
import { Consents } from './consents'
import { Outbox } from './outbox'
import { Store } from './store/store'
import type { Templates } from './templates'

/** The account of the mini-program, the same for every environment. */
export interface Account {
  templates: Templates
  /** Pages of the mini-program, `pages/home/index`; without them every page is taken to exist. */
  pages?: ReadonlySet<string>
}

export interface WeChatOptions {
  account: Account
  storage: OpenOptions['storage']
  /** Called after every change. */
  onChange: () => void
}

/** WeChat's side of one environment: what people agreed to, what was sent to them. */
export class WeChat {
  readonly account: Account
  readonly consents: Consents
  readonly outbox: Outbox
  private readonly store: Store

  constructor({ account, storage, onChange }: WeChatOptions) {
    this.account = account
    this.store = new Store(storage, onChange)
    this.consents = new Consents(this.store, account.templates)
    this.outbox = new Outbox(this.store, this.consents)
  }

  close(): void {
    this.store.close()
  }
}
