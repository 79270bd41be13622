import Taro from '@tarojs/taro'

/** Can this device scan? A browser cannot, nor WeChat on a computer: every page offers another way beside it. */
export const canScan = (): boolean => process.env.TARO_ENV !== 'h5'

/** The text of a code that the camera sees; undefined when the person went back. */
export async function scan(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
