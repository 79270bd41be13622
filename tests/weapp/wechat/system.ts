import type { Host } from './host'
import { listeners } from './listeners'

/** Base library and app as they are on a phone of 2026. */
const app = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN' }

/** What the program may ask of window and app. Plain synchronous answers. */
export function systemApis({ device, onResize }: Host) {
  const resizes = listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  onResize(() =>
    resizes.tell({ size: { windowWidth: device.windowWidth, windowHeight: device.windowHeight } }),
  )
  return {
    getAppBaseInfo: () => ({
      ...app,
      theme: device.theme,
      fontSizeScaleFactor: device.fontSizeScaleFactor,
    }),
    getWindowInfo: () => {
      const { screenWidth, screenHeight, windowWidth, windowHeight, pixelRatio } = device
      return { screenWidth, screenHeight, windowWidth, windowHeight, pixelRatio, statusBarHeight: 20 }
    },
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
  }
}
