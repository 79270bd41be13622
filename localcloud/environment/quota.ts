import { CloudError } from '../protocol/cloud-error'

export interface QuotaSpec {
  /** Requests in any one second; more are answered `EXCEED_REQUEST_LIMIT` (-501003). */
  requestsPerSecond?: number
  /** Requests being worked on at one time; more are answered `EXCEED_CONCURRENT_REQUEST_LIMIT` (-501004). */
  connections?: number
}

const SECOND = 1000

/** What a plan of the cloud allows. Off by default, in real time whatever the environment's clock says. */
export class Quota {
  private spec: QuotaSpec | undefined
  private open = 0
  private admitted: number[] = []

  /** `undefined` lifts it. */
  set(spec: QuotaSpec | undefined): void {
    this.spec = spec
    this.admitted = []
  }

  /** Takes a place; the caller gives it back with `leave`. Throws when there is none. */
  enter(): void {
    if (this.spec) this.check(this.spec, performance.now())
    this.open++
  }

  leave(): void {
    this.open--
  }

  private check({ requestsPerSecond = Infinity, connections = Infinity }: QuotaSpec, now: number): void {
    if (this.open >= connections) {
      throw new CloudError(
        'EXCEED_CONCURRENT_REQUEST_LIMIT',
        `[LimitExceeded.ConcurrentRequest] more than ${connections} requests at the same time`,
      )
    }
    if (requestsPerSecond === Infinity) return
    while (this.admitted.length > 0 && now - (this.admitted[0] ?? now) >= SECOND) this.admitted.shift()
    if (this.admitted.length >= requestsPerSecond) {
      throw new CloudError(
        'EXCEED_REQUEST_LIMIT',
        `[LimitExceeded.RequestRate] more than ${requestsPerSecond} requests in a second`,
      )
    }
    this.admitted.push(now)
  }
}
