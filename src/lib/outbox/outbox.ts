import type { Call } from '@domain/reply'
import { type Answer, answerOf, type Failure, failure } from '../answer'
import type { PrivateStorage } from '../private-storage'
import type { Send } from '../send'
import { createStore } from '../store'
import { Unreached } from '../transport/transport'
import { type Entry, readEntries } from './entry'

export interface OutboxPorts {
  storage: Pick<PrivateStorage, 'read' | 'write' | 'remove' | 'whenReady'>
  /** One a person: nobody's deeds are sent under another's name. */
  key: string
  send: Send
  now(): number
  /** Called after each write that was carried out. */
  done(): void
}

/**
 * Writes that must not get lost. Each is kept on the device before it is sent and until its answer is known, so that
 * neither a dead network nor a closed app loses it; it is always sent with the request id it was born with, so that
 * it happens once. They are sent one after another, in the order in which the person did them.
 *
 * A refusal that nobody is waiting for any more stays in the list until the person has seen it.
 */
export interface Outbox {
  /** Sends it now if that is possible, else answers `unsent` and keeps it. */
  add(call: Call): Promise<Answer<unknown>>
  /** Sends what waits; resolves when all is sent or the network turned out to be gone. */
  flush(): Promise<void>
  /** Changes only when there is something new: for `useSyncExternalStore`. */
  entries(): readonly Entry[]
  subscribe(listener: () => void): () => void
  /** The person takes it back, or has seen its refusal. One that is on its way may still arrive. */
  drop(requestId: string): void
}

const keptMs = 24 * 3_600_000

export function createOutbox({ storage, key, send, now, done }: OutboxPorts): Outbox {
  const entries = createStore<readonly Entry[]>([])
  const waiters = new Map<string, (answer: Answer<unknown>) => void>()
  let sending: Promise<void> | undefined

  const firstWaiting = () => entries.get().find(entry => !entry.refusal)

  storage.whenReady(() => entries.set(readEntries(storage.read(key))))

  /** A promise resolves when it lies on the device. */
  const change = (next: readonly Entry[]): void | Promise<void> => {
    entries.set(next)
    return next.length > 0 ? storage.write(key, next) : storage.remove(key)
  }
  const drop = (requestId: string) =>
    change(entries.get().filter(entry => entry.call.requestId !== requestId))
  const refuse = (requestId: string, refusal: Failure) =>
    change(entries.get().map(entry => (entry.call.requestId === requestId ? { ...entry, refusal } : entry)))

  const settle = ({ requestId }: Call, answer: Answer<unknown>) => {
    const waiter = waiters.get(requestId)
    waiters.delete(requestId)
    if (answer.ok || waiter) drop(requestId)
    else refuse(requestId, answer)
    waiter?.(answer)
    if (answer.ok) done()
  }

  const outcome = async ({ call, at }: Entry): Promise<Answer<unknown>> =>
    now() - at > keptMs ? failure('tooLate') : answerOf(await send(call))

  /** Clears `sending` in the same turn in which it finds nothing left, so that an entry added next is not forgotten. */
  const sendAll = async () => {
    try {
      for (let next = firstWaiting(); next; next = firstWaiting()) settle(next.call, await outcome(next))
    } catch (error) {
      if (!(error instanceof Unreached)) throw error
      for (const waiter of waiters.values()) waiter(failure('unsent'))
      waiters.clear()
    } finally {
      sending = undefined
    }
  }

  const flush = async () => {
    if (!sending && firstWaiting()) sending = sendAll()
    await sending
  }

  return {
    add(call) {
      const answer = new Promise<Answer<unknown>>(resolve => waiters.set(call.requestId, resolve))
      storage.whenReady(() => {
        const known = entries.get().some(entry => entry.call.requestId === call.requestId)
        const kept = known ? undefined : change([...entries.get(), { call, at: now() }])
        if (kept) void kept.then(flush)
        else void flush()
      })
      return answer
    },
    flush,
    entries: entries.get,
    subscribe: entries.subscribe,
    drop,
  }
}
