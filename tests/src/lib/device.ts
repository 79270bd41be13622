import { createCall } from '../../../src/lib/create-call'
import { createNetwork } from '../../../src/lib/network'
import { createOutbox } from '../../../src/lib/outbox/outbox'
import type { PrivateStorage } from '../../../src/lib/private-storage'
import { createSend } from '../../../src/lib/send'
import { httpTransport } from '../../../src/lib/transport/http'

type PhoneStorage = Pick<PrivateStorage, 'read' | 'write' | 'remove' | 'whenReady'>

/** A phone's storage: JSON, and it outlives the app. */
export function phoneStorage(): PhoneStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read(key) {
      const text = kept.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: key => void kept.delete(key),
    whenReady: run => run(),
  }
}

interface Options {
  storage?: PhoneStorage
  now?: () => number
  openid?: string
  withinMs?: number
}

/** The app as it is put together in src/lib/client.ts, on a clock that does not wait. `url` may move, as a network does. */
export function openApp(cloud: { url: string }, options: Options = {}) {
  const {
    storage = phoneStorage(),
    now = () => 1_760_000_000_000,
    openid = 'o-wang',
    withinMs = 2_000,
  } = options
  const network = createNetwork()
  const pauses: number[] = []
  const done: number[] = []
  const send = createSend({
    transport: httpTransport(() => ({ url: cloud.url, openid }), withinMs),
    network,
    wait: async ms => void pauses.push(ms),
    random: () => 0,
  })
  const outbox = createOutbox({
    storage,
    key: `outbox.${openid}`,
    send,
    now,
    done: () => void done.push(now()),
  })
  const call = createCall({ send, outbox, network, isKept: action => action === 'signup.join' })
  return { call, send, outbox, network, pauses, done }
}

/** Nobody listens here. */
export const nowhere = 'http://127.0.0.1:9'
