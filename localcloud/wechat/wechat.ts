import type { OpenOptions } from '../db/types'
import type { Account } from './account'
import { Checks } from './checks'
import { Codes } from './codes'
import { Consents } from './consents'
import { OpenData } from './open-data'
import { Outbox } from './outbox'
import { PhoneCodes } from './phone-codes'
import { Rates } from './rates'
import { RiskyTexts } from './risky-texts'
import { Store } from './store/store'
import { Visits } from './visits'

export interface WeChatOptions extends Pick<OpenOptions, 'storage' | 'synchronous' | 'onRecovery'> {
  account: Account
  /** The environment's clock in epoch ms. */
  now: () => number
  /** Called after every change. */
  onChange: () => void
}

/** WeChat's side of one environment: what people agreed to, what was sent to them, checked and made for them. */
export class WeChat {
  readonly account: Account
  readonly consents: Consents
  readonly outbox: Outbox
  readonly checks: Checks
  readonly codes: Codes
  readonly phoneCodes: PhoneCodes
  readonly visits: Visits
  /** Templates that WeChat has banned; whoever tests decides. */
  readonly banned = new Set<string>()
  readonly openData = new OpenData()
  readonly rates = new Rates()
  private readonly store: Store

  constructor({ account, now, onChange, ...storage }: WeChatOptions) {
    this.account = account
    this.store = new Store(storage, onChange)
    this.consents = new Consents(this.store, account.templates)
    this.outbox = new Outbox(this.store, this.consents)
    this.checks = new Checks(this.store, new RiskyTexts(account.riskyTexts))
    this.codes = new Codes(this.store)
    this.phoneCodes = new PhoneCodes(this.store, now)
    this.visits = new Visits(now)
  }

  close(): void {
    this.store.close()
  }
}
