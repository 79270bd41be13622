import type { Storage } from './storage'

/** Where what is private lies on this device, by key. */
export interface PrivateDevice {
  /** All that is there; a promise where the platform gives it in no other way. */
  readAll(): ReadonlyMap<string, unknown> | Promise<ReadonlyMap<string, unknown>>
  /** A promise resolves when it lies there. A failure is swallowed, as in storage.ts. */
  write(key: string, value: unknown): void | Promise<void>
  remove(key: string): void
}

/**
 * What the person wrote or did, until the server has it: unsent deeds and drafts. Read whole when the app starts, since
 * WeChat gives encrypted values asynchronously only; kept in memory from then on. Nothing of it grows old on the device.
 */
export interface PrivateStorage extends Storage {
  /** A promise resolves when it lies on the device. */
  write(key: string, value: unknown): void | Promise<void>
  isReady(): boolean
  /** Runs when it has been read: at once, or later. Nothing is read or written before. */
  whenReady(run: () => void): void
  /** Nothing of anybody stays: after an account was closed or a consent withdrawn. */
  wipe(): void
}

/** Longer than a holiday week; a draft or a refusal that nobody came back to by then is of no use any more. */
export const privateKeptMs = 14 * 86_400_000

interface Kept {
  at: number
  value: unknown
}

export function createPrivateStorage(device: PrivateDevice, now: () => number): PrivateStorage {
  const values = new Map<string, unknown>()
  const waiting: (() => void)[] = []
  let ready = false

  const take = (all: ReadonlyMap<string, unknown>) => {
    for (const [key, kept] of all) {
      if (isKept(kept) && now() - kept.at < privateKeptMs) values.set(key, kept.value)
      else device.remove(key)
    }
    ready = true
    for (const run of waiting.splice(0)) run()
  }
  const remove = (key: string) => {
    values.delete(key)
    device.remove(key)
  }

  const all = device.readAll()
  if (all instanceof Promise) all.then(take, () => take(new Map()))
  else take(all)

  return {
    read: key => values.get(key),
    write(key, value) {
      values.set(key, value)
      return device.write(key, { at: now(), value } satisfies Kept)
    },
    remove,
    isReady: () => ready,
    whenReady(run) {
      if (ready) run()
      else waiting.push(run)
    },
    wipe() {
      for (const key of [...values.keys()]) remove(key)
    },
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'value' in value
