import Taro from '@tarojs/taro'

/**
 * Opens a document at an address: in WeChat in its own viewer, whose menu saves and forwards it; in a browser as a
 * download. False when it did not come.
 */
export function openFile(url: string, name: string): Promise<boolean> {
  return process.env.TARO_ENV === 'h5' ? download(url, name) : show(url, name)
}

/** By way of a blob: only then does a browser take the name from us. */
async function download(url: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    // The browser has the file by then; the address would keep it in memory.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}

/** The file lies on the phone under its own name until WeChat tidies up: the viewer reads it after this has returned. */
async function show(url: string, name: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
    const { statusCode } = await Taro.downloadFile({ url, filePath })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
