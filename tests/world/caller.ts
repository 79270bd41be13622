import type { ActionName, InputOf, OutputOf } from '../../domain/contract'
import type { Reply } from '../../domain/reply'

export interface CallOptions {
  /** The same one again is a repeat; by default every call is a new intent. */
  requestId?: string
}

/** A person with a telephone in the hand. */
export interface Caller {
  name: string
  openid: string
  call<N extends ActionName>(action: N, input: InputOf<N>, options?: CallOptions): Promise<Reply<OutputOf<N>>>
  /** The answer's data; a refusal fails the test. */
  get<N extends ActionName>(action: N, input: InputOf<N>, options?: CallOptions): Promise<OutputOf<N>>
}

/** Calls the `api` function through the gateway; `send` takes anything, as a hostile client would. */
export type Send = (event: Record<string, unknown>, openid: string | undefined) => Promise<Reply>

let calls = 0
const newRequestId = (): string => `request-${String(++calls).padStart(6, '0')}`

/** One name is one OPENID. */
export const openidOf = (name: string): string => `o${Buffer.from(name).toString('hex')}`

export function callerNamed(name: string, send: Send): Caller {
  const openid = openidOf(name)
  const call: Caller['call'] = async (action, input, { requestId = newRequestId() } = {}) =>
    // The contract says what this action answers; the function under test is what has to keep to it.
    (await send({ action, input, requestId }, openid)) as Reply<OutputOf<typeof action>>
  return {
    name,
    openid,
    call,
    async get(action, input, options) {
      const reply = await call(action, input, options)
      if (!reply.ok) throw new Error(`${name}: ${action} was refused: ${JSON.stringify(reply)}`)
      return reply.data
    },
  }
}
