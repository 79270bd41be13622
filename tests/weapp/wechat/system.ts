import type { Device, Host } from './host'
import { listeners } from './listeners'

/** Base library and app as they are on a phone of 2026. */
const app = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', host: { env: 'WeChat' } }
const phone = { brand: 'apple', model: 'iPhone', system: 'iOS 17.5', platform: 'ios' }

/** What the program may ask of phone, window and itself. Plain synchronous answers. */
export function systemApis({ device, onResize }: Host) {
  const resizes = listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  onResize(() =>
    resizes.tell({ size: { windowWidth: device.windowWidth, windowHeight: device.windowHeight } }),
  )
  const base = () => ({ ...app, theme: device.theme, fontSizeScaleFactor: device.fontSizeScaleFactor })
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    canIUse: () => true,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    getAppBaseInfo: base,
    getDeviceInfo: () => phone,
    getWindowInfo: () => windowInfo(device),
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
    // Taro still asks the old one, which answers everything at once.
    getSystemInfoSync: () => ({ ...base(), ...phone, ...windowInfo(device) }),
    getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => {
      const right = device.screenWidth - 7
      return { top: 24, bottom: 56, left: right - 87, right, width: 87, height: 32 }
    },
  }
}

function windowInfo({ screenWidth, screenHeight, windowWidth, windowHeight, pixelRatio }: Device) {
  return {
    ...{ screenWidth, screenHeight, windowWidth, windowHeight, pixelRatio },
    statusBarHeight: 20,
    screenTop: screenHeight - windowHeight,
    safeArea: {
      top: 20,
      left: 0,
      right: screenWidth,
      bottom: screenHeight,
      width: screenWidth,
      height: screenHeight - 20,
    },
  }
}
