import { randomBytes } from 'node:crypto'
import { PHONE_CODE_MS, PHONE_CODES_KEPT } from '../limits'
import { ClientRefusal } from './client-refusal'
import { Shelf, type Shelved } from './store/shelf'
import type { Store } from './store/store'

/** A number that somebody handed over by a tap on `<button open-type="getPhoneNumber">`. */
export interface PhoneCode {
  at: number
  code: string
  openid: string
  countryCode: string
  /** Without the country's code. */
  number: string
  usedAt: number | null
}

/** The codes that stand for phone numbers: each is good once, for five minutes. */
export class PhoneCodes extends Shelf<PhoneCode> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, {
      kind: 'phone',
      max: PHONE_CODES_KEPT,
      textOf: ({ openid, number }) => `${openid} ${number}`,
      nameOf: ({ code }) => code,
    })
  }

  /**
   * Somebody agrees to hand over their number; returns the code. Whoever asks says which number it is.
   * @param phone `13800000000`, or with a country's code `+44 7911123456`
   * @throws ClientRefusal
   */
  make(openid: string, phone: string): string {
    const [, countryCode = '86', number] = /^(?:\+(\d{1,4})[ -])?(\d{5,15})$/.exec(phone) ?? []
    if (number === undefined) throw new ClientRefusal(-1, 'the phone must be digits, or +CODE digits')
    const code = randomBytes(32).toString('hex')
    this.add({ at: this.now(), code, openid, countryCode, number, usedAt: null })
    return code
  }

  /** Uses a code up. `undefined`: unknown, used, too old, or somebody else’s if `openid` says whose it should be. */
  use(code: string, openid: string | undefined): Shelved<PhoneCode> | undefined {
    const found = this.find(code)
    if (!found || found.usedAt !== null || this.now() - found.at > PHONE_CODE_MS) return undefined
    if (openid !== undefined && openid !== found.openid) return undefined
    this.replace({ ...found, usedAt: this.now() })
    return found
  }
}
