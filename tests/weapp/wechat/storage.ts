import type { Host } from './host'

/** `wx.setStorageSync` and its kin. What is kept is kept as JSON, so that a reader never gets the writer's own object. */
export const storageApis = ({ storage }: Host) => ({
  // A key that was never written reads as an empty text.
  getStorageSync(key: string): unknown {
    const text = storage.getItem(key)
    return text === null ? '' : JSON.parse(text)
  },
  setStorageSync: (key: string, value: unknown) => storage.setItem(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => storage.removeItem(key),
})
