import type { Network } from '../network'
import type { Outbox } from './outbox'

interface Ports {
  outbox: Outbox
  network: Network
  /** Runs once after so many ms; returns how to call it off. */
  after(ms: number, run: () => void): () => void
}

const firstMs = 5_000
const longestMs = 60_000

/**
 * Sends what waits as soon as the network is back, and else tries again after 5, 10, 20 … at most 60 seconds for as long
 * as something waits. Returns how to stop.
 */
export function keepSending({ outbox, network, after }: Ports): () => void {
  let callOff: (() => void) | undefined
  let pause = firstMs
  const waiting = () => outbox.entries().some(entry => !entry.refusal)

  const plan = () => {
    if (callOff || !waiting()) return
    callOff = after(pause, () => {
      pause = Math.min(pause * 2, longestMs)
      void now()
    })
  }
  const now = async () => {
    callOff?.()
    callOff = undefined
    await outbox.flush()
    if (!waiting()) pause = firstMs
    plan()
  }

  const stops = [network.onBack(() => void now()), outbox.subscribe(plan)]
  if (waiting()) void now()
  return () => {
    for (const stop of stops) stop()
    callOff?.()
  }
}
