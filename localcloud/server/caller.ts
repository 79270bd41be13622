import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import type { CallRecord, InvocationRecord } from '../environment/invocation-record'
import { CloudError } from '../protocol/cloud-error'
import type { Identity } from '../runner/identity'

/** Who sent a request: a running function, a program that marks its requests with `?inv=`, or nobody in particular. */
export interface Caller {
  /** Invocation id; owner of transactions, key of the n-th call. */
  id: string | undefined
  fn: string | null
  /** Of a running function only. */
  identity: Identity | undefined
  /** JSON text; of a running function only. */
  event: string | undefined
  /** Tells the developer, once for each kind. */
  warn(kind: string, text: string): void
  enter(): void
  leave(call: LeavingCall): void
  /** Throws if the function was killed while its request waited: a dead program sends nothing. */
  stillThere(): void
  /** A planned crash. Programs outside of our workers only lose their connection. */
  crash(): Promise<void>
}

/** `arrivedAt` in ms of `performance.now()`. */
export type LeavingCall = Omit<CallRecord, 'at'> & { arrivedAt: number }

export function callerOf(
  core: Core,
  environment: Environment,
  id: string | undefined,
  action: string,
): Caller {
  if (id === undefined) return unmarkedProgram(core, environment)
  return core.runner.live.isOurs(id)
    ? runningFunction(core, id, action)
    : markedProgram(core, environment, id)
}

const NO_FUNCTION = 'a program that is no function'

const nobody: Caller = {
  id: undefined,
  fn: null,
  identity: undefined,
  event: undefined,
  warn: () => {},
  enter: () => {},
  leave: () => {},
  stillThere: () => {},
  crash: async () => {},
}

function unmarkedProgram({ log }: Core, { toldOutside }: Environment): Caller {
  return {
    ...nobody,
    warn: (_, text) => {
      if (toldOutside.has(text)) return
      toldOutside.add(text)
      log('warn', `${NO_FUNCTION}: ${text}`)
    },
  }
}

function runningFunction({ runner, log }: Core, id: string, action: string): Caller {
  const invocation = runner.live.require(id, action)
  return {
    id,
    fn: invocation.fn,
    identity: invocation.identity,
    event: invocation.event,
    warn: (kind, text) => {
      const { told, environment, record, fn } = invocation
      if (told.has(kind)) return
      told.add(kind)
      environment.invocations.noteLog(record, { level: 'warn', text })
      log('warn', `${fn}: ${text}`)
    },
    enter: () => {
      invocation.pending++
    },
    leave: call => {
      invocation.pending--
      note(invocation.environment, invocation.record, call)
    },
    stillThere: () => {
      if (invocation.record.outcome !== 'running') {
        throw new CloudError('INVALID_REQUEST_SOURCE', `${action}: the function is not running any more`)
      }
    },
    crash: () => invocation.worker.kill('a planned crash'),
  }
}

function markedProgram({ log }: Core, environment: Environment, id: string): Caller {
  const record = environment.invocations.externalRecord(id)
  return {
    ...nobody,
    id,
    warn: (kind, text) => {
      if (record.logs.some(line => line.text.endsWith(`[${kind}]`))) return
      environment.invocations.noteLog(record, { level: 'warn', text })
      log('warn', `${NO_FUNCTION}: ${text}`)
    },
    leave: call => note(environment, record, call),
  }
}

function note(
  { invocations }: Environment,
  record: InvocationRecord,
  { arrivedAt, ...call }: LeavingCall,
): void {
  invocations.noteCall(record, { ...call, at: Math.max(0, arrivedAt - record.startedAt) })
}
