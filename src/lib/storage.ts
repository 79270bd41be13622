import Taro from '@tarojs/taro'

/** Small JSON values that outlive the app: 1 MB a value and 10 MB in all in WeChat (facts: wx.setStorage). */
export interface Storage {
  /** Undefined when there is none, or none that can be read. */
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
}

/**
 * The device's own. A full or forbidden storage must not stop anybody from signing up, so that failures are swallowed:
 * then what was kept is lost when the app closes, and nothing else.
 */
export const deviceStorage: Storage = {
  read(key) {
    try {
      const value: unknown = Taro.getStorageSync(key)
      return value === '' ? undefined : value
    } catch {
      return undefined
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch (error) {
      console.warn('not kept on the device', key, error)
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key)
    } catch (error) {
      console.warn('not removed from the device', key, error)
    }
  },
}
