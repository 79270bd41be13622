import Taro from '@tarojs/taro'
import type { PrivateDevice } from './private-storage'

/** Taro hands it on to WeChat; its types leave it out. */
const encrypted: object = { encrypt: true }

/** Before every key of ours that is private. */
const prefix = 'private.'

const ownKeys = (): string[] =>
  Taro.getStorageInfoSync()
    .keys.filter(key => key.startsWith(prefix))
    .map(key => key.slice(prefix.length))

/**
 * WeChat encrypts what it stores when asked to (`encrypt`, from base library 2.21.3; an older one ignores it): 0.7 MB a
 * key and 7.1 MB in all, and by the asynchronous API only (facts: wx.setStorage). One write after another, so that a later
 * one never ends first.
 */
export function wechatPrivateDevice(): PrivateDevice {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (key: string, run: () => Promise<unknown>): Promise<void> => {
    const done = last.then(run).then(
      () => undefined,
      error => console.warn('not changed on the device', key, error),
    )
    last = done
    return done
  }
  return {
    async readAll() {
      const found = new Map<string, unknown>()
      for (const key of ownKeys()) found.set(key, await readOne(prefix + key))
      return found
    },
    write: (key, value) =>
      inTurn(key, () => Taro.setStorage({ key: prefix + key, data: value, ...encrypted })),
    remove: key => void inTurn(key, () => Taro.removeStorage({ key: prefix + key })),
  }
}

/** Null for what does not open: it is removed then. */
async function readOne(key: string): Promise<unknown> {
  try {
    return (await Taro.getStorage<unknown>({ key, ...encrypted })).data
  } catch {
    return null
  }
}

/** A browser offers no encryption for what a page stores: it lies there in plain text, and is wiped by the same rules. */
export const browserPrivateDevice = (): PrivateDevice => ({
  readAll: () => new Map(ownKeys().map(key => [key, Taro.getStorageSync<unknown>(prefix + key)])),
  write(key, value) {
    try {
      Taro.setStorageSync(prefix + key, value)
    } catch (error) {
      console.warn('not kept on the device', key, error)
    }
  },
  remove: key => Taro.removeStorageSync(prefix + key),
})
