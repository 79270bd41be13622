import { asyncApi } from './async-api'
import type { Host } from './host'

/** `wx.setStorage` and its kin. What is kept is kept as JSON, so that a reader never gets the writer's own object. */
export function storageApis({ storage }: Host) {
  const read = (key: string): unknown => {
    const text = storage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  }
  const write = (key: string, value: unknown) => storage.setItem(key, JSON.stringify(value))
  return {
    // A key that was never written reads as an empty text.
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => storage.removeItem(key),
    clearStorageSync: () => storage.clear(),
    getStorage: asyncApi('getStorage', ({ key }: { key: string }) => {
      const data = read(key)
      if (data === undefined) throw new Error('data not found')
      return { data }
    }),
    setStorage: asyncApi('setStorage', ({ key, data }: { key: string; data: unknown }) => write(key, data)),
    removeStorage: asyncApi('removeStorage', ({ key }: { key: string }) => storage.removeItem(key)),
  }
}
