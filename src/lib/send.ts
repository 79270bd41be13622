import type { Call, Reply } from '@domain/reply'
import type { Network } from './network'
import { type Transport, Unreached } from './transport/transport'

export interface SendPorts {
  transport: Transport
  network: Network
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>
  random(): number
}

/** Gets the reply to a call, or rejects with `Unreached` when every try failed. */
export type Send = (call: Call) => Promise<Reply>

/** Pauses before the second and the third try, each plus up to as much again, so that a crowd does not come back at once. */
const pausesMs = [500, 1500]

/**
 * Tries three times, or once where the platform says that there is no network. That is safe for writes too: every try carries the same request id, and a repeat gives the same
 * answer and changes nothing (domain/action.ts). `busy` is the server asking for just that.
 */
export function createSend({ transport, network, wait, random }: SendPorts): Send {
  return async call => {
    for (let attempt = 0; ; attempt++) {
      const pause = pausesMs[attempt]
      const since = network.heard()
      try {
        const reply = await transport(call)
        network.callSays(true, since)
        if (pause === undefined || reply.ok || reply.cause !== 'busy') return reply
      } catch (error) {
        if (!(error instanceof Unreached)) throw error
        if (pause === undefined || !network.connected()) {
          network.callSays(error.reached, since)
          throw error
        }
      }
      await wait(pause * (1 + random()))
    }
  }
}
