import { VISITORS_KEPT } from '../limits'

/** When people last used the mini-program: WeChat checks content only for people who are there. */
export class Visits {
  private readonly latest = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  /** Somebody called a function, or asked something of the phone. */
  note(openid: string): void {
    this.latest.delete(openid) // So that the map stays in the order of the latest visits.
    this.latest.set(openid, this.now())
    const [oldest] = this.latest.keys()
    if (this.latest.size > VISITORS_KEPT && oldest !== undefined) this.latest.delete(oldest)
  }

  /** Whether somebody was here within these milliseconds. */
  within(openid: string, ms: number): boolean {
    const at = this.latest.get(openid)
    return at !== undefined && this.now() - at <= ms
  }
}
