import { asyncApi } from './async-api'
import type { Host } from './host'

interface Key {
  key: string
  encrypt?: boolean
}

/** Before a value that WeChat keeps encrypted: here it is only made unreadable, so that a test sees whether it was asked. */
const sealed = 'encrypted:'
const encrypted = (text: string): string =>
  `${sealed}${encodeURIComponent(text).split('').reverse().join('')}`
const decrypted = (text: string): string =>
  decodeURIComponent(text.slice(sealed.length).split('').reverse().join(''))

/**
 * `wx.setStorage` and its kin. What is kept is kept as JSON, so that a reader never gets the writer's own object. What was
 * written with `encrypt` is read with `encrypt` alone, and by no synchronous API.
 */
export function storageApis({ storage }: Host) {
  const keys = () =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter(key => key !== null)
  return {
    // A key that was never written reads as an empty text.
    getStorageSync(key: string): unknown {
      const text = storage.getItem(key)
      return text === null || text.startsWith(sealed) ? '' : JSON.parse(text)
    },
    setStorageSync: (key: string, value: unknown) => storage.setItem(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => storage.removeItem(key),
    getStorageInfoSync: () => ({ keys: keys(), currentSize: 1, limitSize: 10_240 }),
    getStorage: asyncApi('getStorage', ({ key, encrypt = false }: Key) => {
      const text = storage.getItem(key)
      if (text === null || text.startsWith(sealed) !== encrypt) throw new Error('data not found')
      return { data: JSON.parse(encrypt ? decrypted(text) : text) }
    }),
    setStorage: asyncApi('setStorage', ({ key, data, encrypt }: Key & { data: unknown }) => {
      const text = JSON.stringify(data)
      storage.setItem(key, encrypt ? encrypted(text) : text)
    }),
    removeStorage: asyncApi('removeStorage', ({ key }: Key) => storage.removeItem(key)),
  }
}
