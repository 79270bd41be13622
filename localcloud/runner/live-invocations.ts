import { randomBytes } from 'node:crypto'
import type { Environment } from '../environment/environment'
import type { InvocationRecord } from '../environment/invocation-record'
import { ENDED_INVOCATIONS_KEPT } from '../limits'
import type { Log } from '../log'
import { CloudError } from '../protocol/cloud-error'
import type { Identity } from './identity'
import type { RunningWorker } from './messages'

/** A function that is running now. */
export interface LiveInvocation {
  id: string
  fn: string
  environment: Environment
  identity: Identity
  /** JSON text. */
  event: string
  /** Kinds of traps that its developer has heard of. */
  told: Set<string>
  record: InvocationRecord
  worker: RunningWorker
  /** Its requests that have arrived and are not answered. */
  pending: number
}

/** Knows by the id in a request's URL which running function sent it. */
export class LiveInvocations {
  /** Unguessable and new at each start: no other program can pass for a function. */
  private readonly prefix = `${randomBytes(6).toString('hex')}-`
  private count = 0
  private readonly live = new Map<string, LiveInvocation>()
  private readonly ended = new Map<string, LiveInvocation>()

  constructor(private readonly log: Log) {}

  newId(): string {
    return this.prefix + ++this.count
  }

  start(invocation: LiveInvocation): void {
    this.live.set(invocation.id, invocation)
  }

  /**
   * A function that returned with requests on their way has forgotten an `await`. In the cloud its instance freezes
   * then; here the worker is replaced, so that what is left of it cannot run under the next caller's identity.
   */
  end(id: string): void {
    const invocation = this.live.get(id)
    if (!invocation) return
    this.live.delete(id)
    this.ended.set(id, invocation)
    if (this.ended.size > ENDED_INVOCATIONS_KEPT) this.forgetOldest()
    if (invocation.pending > 0) this.blame(invocation, `${invocation.pending} of its requests were answered`)
  }

  isOurs(id: string): boolean {
    return id.startsWith(this.prefix)
  }

  /** For a request of one of our functions; throws if that function has returned. */
  require(id: string, action: string): LiveInvocation {
    const invocation = this.live.get(id)
    if (invocation) return invocation
    const ended = this.ended.get(id)
    if (ended) this.blame(ended, `its request ${action} was sent`)
    throw new CloudError('INVALID_REQUEST_SOURCE', `${action}: the function has returned already`)
  }

  private blame(invocation: LiveInvocation, before: string): void {
    const { outcome } = invocation.record
    if (outcome !== 'ok' && outcome !== 'threw') return // A killed worker leaves requests behind, and is gone.
    const text = `the function ${invocation.fn} returned before ${before}: an await is missing`
    invocation.environment.invocations.noteLog(invocation.record, { level: 'warn', text })
    this.log('warn', text)
    invocation.worker.retire()
  }

  private forgetOldest(): void {
    const [oldest] = this.ended.keys()
    if (oldest !== undefined) this.ended.delete(oldest)
  }
}
