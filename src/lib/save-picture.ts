import Taro from '@tarojs/taro'

/** `denied`: the album is closed to this program; the person can open it in the settings. */
export type Saved = 'saved' | 'denied' | 'failed'

/** Into the phone's album; in a browser into the downloads, under that name. */
export async function savePicture(path: string, name: string): Promise<Saved> {
  if (process.env.TARO_ENV === 'h5') {
    Object.assign(document.createElement('a'), { href: path, download: name }).click()
    return 'saved'
  }
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: path })
    return 'saved'
  } catch (error) {
    return /auth|deny|denied/i.test(messageOf(error)) ? 'denied' : 'failed'
  }
}

/** WeChat's page of what one allows this program. */
export const openAlbumSetting = (): void => {
  Taro.openSetting({}).catch(() => undefined)
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
