import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a link lets its holder do. */
export type Right = 'get' | 'put'

/**
 * Links that end: the right, the path and the end are signed with a secret of this start, so that nothing about them
 * has to be kept. Ends are epoch seconds by the environment's clock.
 */
export class Links {
  private readonly secret = randomBytes(32)

  constructor(private readonly now: () => number) {}

  grant(right: Right, path: string, seconds: number): { end: number; sign: string } {
    const end = Math.floor(this.now() / 1000) + seconds
    return { end, sign: this.signatureOf(right, path, end) }
  }

  check(right: Right, path: string, end: number, sign: string): 'ok' | 'wrong' | 'over' {
    const expected = Buffer.from(this.signatureOf(right, path, end))
    const given = Buffer.from(sign)
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'wrong'
    return end * 1000 > this.now() ? 'ok' : 'over'
  }

  private signatureOf(right: Right, path: string, end: number): string {
    return createHmac('sha256', this.secret).update(`${right}\n${end}\n${path}`).digest('hex')
  }
}
