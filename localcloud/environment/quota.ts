import { CloudError } from '../protocol/cloud-error'

export interface QuotaSpec {
  /** Requests in any one second; more are answered `EXCEED_REQUEST_LIMIT` (-501003). */
  requestsPerSecond?: number
  /** Requests being worked on at one time; more are answered `EXCEED_CONCURRENT_REQUEST_LIMIT` (-501004). */
  connections?: number
  /** Requests of a day in UTC+8 that read, and that write; more are answered `EXCEED_REQUEST_LIMIT`. */
  readsPerDay?: number
  writesPerDay?: number
}

const SECOND = 1000
const DAY = 24 * 3600 * SECOND
const CHINA_OFFSET_MS = 8 * 3600 * SECOND

const KINDS: ReadonlyMap<string, 'reads' | 'writes'> = new Map([
  ['database.getDocument', 'reads'],
  ['database.calculateDocument', 'reads'],
  ['database.aggregateDocuments', 'reads'],
  ['database.insertDocument', 'writes'],
  ['database.modifyDocument', 'writes'],
  ['database.modifyAndReturnDoc', 'writes'],
  ['database.removeDocument', 'writes'],
])

/** What a plan of the cloud allows. Off by default, in real time whatever the environment's clock says. */
export class Quota {
  private spec: QuotaSpec = {}
  private open = 0
  private admitted: number[] = []
  private day = 0
  private counts = { reads: 0, writes: 0 }

  constructor(private readonly now: () => number = Date.now) {}

  /** `undefined` lifts it. */
  set(spec: QuotaSpec | undefined): void {
    this.spec = spec ?? {}
    this.admitted = []
    this.counts = { reads: 0, writes: 0 }
  }

  /** Takes a place for one request; the caller gives it back with `leave`. Throws when there is none. */
  enter(action: string): void {
    this.checkConnections(this.spec)
    const kind = KINDS.get(action)
    if (kind) this.checkDay(kind, this.spec[`${kind}PerDay`])
    this.checkRate(this.spec)
    if (kind) this.counts[kind]++
    this.open++
  }

  leave(): void {
    this.open--
  }

  private checkConnections({ connections = Infinity }: QuotaSpec): void {
    if (this.open < connections) return
    throw new CloudError(
      'EXCEED_CONCURRENT_REQUEST_LIMIT',
      `[LimitExceeded.ConcurrentRequest] more than ${connections} requests at the same time`,
    )
  }

  private checkDay(kind: 'reads' | 'writes', most = Infinity): void {
    const day = Math.floor((this.now() + CHINA_OFFSET_MS) / DAY)
    if (day !== this.day) this.counts = { reads: 0, writes: 0 }
    this.day = day
    if (this.counts[kind] >= most) throw tooMany(`${most} ${kind} in a day`)
  }

  private checkRate({ requestsPerSecond = Infinity }: QuotaSpec): void {
    if (requestsPerSecond === Infinity) return
    const now = this.now()
    while (this.admitted.length > 0 && now - (this.admitted[0] ?? now) >= SECOND) this.admitted.shift()
    if (this.admitted.length >= requestsPerSecond) throw tooMany(`${requestsPerSecond} requests in a second`)
    this.admitted.push(now)
  }
}

function tooMany(limit: string): CloudError {
  return new CloudError('EXCEED_REQUEST_LIMIT', `[LimitExceeded.RequestRate] more than ${limit}`)
}
