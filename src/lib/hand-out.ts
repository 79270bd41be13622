import Taro from '@tarojs/taro'

/** Gives the person a text of their own to take away: by the clipboard, as a download, or into a chat of WeChat. */

const browser = process.env.TARO_ENV === 'h5'

/** False when it was not allowed, or the person thought better of it. */
export async function copyToClipboard(data: string): Promise<boolean> {
  try {
    if (browser) await navigator.clipboard.writeText(data)
    else await Taro.setClipboardData({ data })
    return true
  } catch {
    return false
  }
}

/** WeChat on a PC cannot forward files. */
export const canSendFiles = (): boolean => browser || Taro.canIUse('shareFileMessage')

/** As a file: in WeChat to a chat that the person chooses (文件传输助手 is one's own), in a browser as a download. */
export async function handOut(fileName: string, content: string): Promise<boolean> {
  return browser ? download(fileName, content) : forward(fileName, content)
}

function download(fileName: string, content: string): boolean {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has the file by then; the address would keep it in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}

/** The file lies on the phone only while it is handed over. */
async function forward(fileName: string, content: string): Promise<boolean> {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  try {
    files.writeFileSync(filePath, content, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch {
    return false
  } finally {
    try {
      files.unlinkSync(filePath)
    } catch {
      // It was never written.
    }
  }
}
