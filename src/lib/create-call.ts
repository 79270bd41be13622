import type { ActionName, InputOf, OutputOf } from '@domain/contract'
import { type Answer, answerOf, failure } from './answer'
import type { Network } from './network'
import type { Outbox } from './outbox/outbox'
import { newRequestId } from './request-id'
import type { Send } from './send'
import { Unreached } from './transport/transport'

export interface CallOptions {
  /** That of an earlier try of the same intent; a new one unless given. */
  requestId?: string
}

/** Calls an action of the contract. Never rejects: a refusal and a dead network are answers too. */
export type TypedCall = <N extends ActionName>(
  action: N,
  input: InputOf<N>,
  options?: CallOptions,
) => Promise<Answer<OutputOf<N>>>

export interface CallPorts {
  send: Send
  outbox: Outbox
  network: Network
  /** Does it go through the outbox? */
  isKept(action: ActionName): boolean
}

export function createCall({ send, outbox, network, isKept }: CallPorts): TypedCall {
  const direct = async (call: Parameters<Send>[0]): Promise<Answer<unknown>> => {
    try {
      return answerOf(await send(call))
    } catch (error) {
      if (!(error instanceof Unreached)) throw error
      return failure(network.connected() ? 'noAnswer' : 'offline')
    }
  }
  const untyped = (action: ActionName, input: unknown, { requestId = newRequestId() }: CallOptions = {}) => {
    const call = { action, input, requestId }
    return isKept(action) ? outbox.add(call) : direct(call)
  }
  // The one cast: a reply's shape is what the contract says for the action's name, and the server holds to it.
  return untyped as TypedCall
}
