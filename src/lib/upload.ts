import Taro from '@tarojs/taro'
import { newRequestId } from './request-id'
import { webCloud } from './web-cloud'

const browser = process.env.TARO_ENV === 'h5'

/**
 * What was sent from this device since the start, by its file id: the function that takes it into a record keeps a copy
 * of its own and removes what was sent, and until WeChat's check has passed nobody is given the copy.
 */
const sentFromHere = new Map<string, string>()

/** How much has been sent, 0 to 100. */
export type Progress = (percent: number) => void

/**
 * Puts a file that `Taro.chooseMedia` gave into the cloud's storage and gives its file id (`cloud://…`). Rejects when it
 * did not get there; nothing is kept then.
 */
export async function uploadFile(
  filePath: string,
  folder: 'covers' | 'photos',
  onProgress: Progress = () => {},
): Promise<string> {
  const ending = /\.(jpe?g|png|webp)$/i.exec(filePath)?.[0].toLowerCase() ?? '.jpg'
  // Random, since the same path would overwrite another's file.
  const cloudPath = `${folder}/${newRequestId()}${ending}`
  const send = browser ? uploadFromBrowser : uploadFromWeChat
  const fileId = await send(filePath, cloudPath, onProgress)
  sentFromHere.set(fileId, filePath)
  return fileId
}

/** What an Image can show: WeChat knows file ids by itself, the browser asks the local cloud. */
export function fileUrl(fileId: string): string {
  const here = sentFromHere.get(fileId)
  if (here !== undefined) return here
  return browser ? `${webCloud().url}/file?id=${encodeURIComponent(fileId)}` : fileId
}

function uploadFromWeChat(filePath: string, cloudPath: string, onProgress: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    // With callbacks it gives the task that knows how far it is; the promise would not.
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}

/** Not by `fetch`, which does not tell how much has been sent. */
async function uploadFromBrowser(blobUrl: string, cloudPath: string, onProgress: Progress): Promise<string> {
  const { url, openid } = webCloud()
  const form = new FormData()
  form.append('cloudPath', cloudPath)
  form.append('file', await (await fetch(blobUrl)).blob(), cloudPath)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${url}/upload`)
    if (openid) request.setRequestHeader('x-wx-openid', openid)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total))
    request.onerror = () => reject(new Error('the file did not get there'))
    request.onload = () => {
      const body: unknown = request.response
      if (typeof body === 'object' && body !== null && 'fileID' in body) resolve(String(body.fileID))
      else reject(new Error(`the file was not taken: ${JSON.stringify(body).slice(0, 200)}`))
    }
    request.send(form)
  })
}
