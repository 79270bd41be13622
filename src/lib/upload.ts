import Taro from '@tarojs/taro'
import { newRequestId } from './request-id'
import { webCloud } from './web-cloud'

const browser = process.env.TARO_ENV === 'h5'

/**
 * Puts a file that `Taro.chooseMedia` or `chooseImage` gave into the cloud's storage and gives its file id
 * (`cloud://…`). Rejects when it did not get there; nothing is kept then.
 */
export async function uploadFile(filePath: string, folder: 'covers' | 'photos'): Promise<string> {
  const ending = /\.(jpe?g|png|webp)$/i.exec(filePath)?.[0].toLowerCase() ?? '.jpg'
  // Random, since the same path would overwrite another's file.
  const cloudPath = `${folder}/${newRequestId()}${ending}`
  if (browser) return uploadFromBrowser(filePath, cloudPath)
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}

/** What an Image can show: WeChat knows file ids by itself, the browser asks the local cloud. */
export function fileUrl(fileId: string): string {
  return browser ? `${webCloud().url}/file?id=${encodeURIComponent(fileId)}` : fileId
}

async function uploadFromBrowser(blobUrl: string, cloudPath: string): Promise<string> {
  const { url, openid } = webCloud()
  const form = new FormData()
  form.append('cloudPath', cloudPath)
  form.append('file', await (await fetch(blobUrl)).blob(), cloudPath)
  const headers: Record<string, string> = openid ? { 'x-wx-openid': openid } : {}
  const response = await fetch(`${url}/upload`, { method: 'POST', headers, body: form })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'fileID' in body) return String(body.fileID)
  throw new Error(`the file was not taken: ${JSON.stringify(body).slice(0, 200)}`)
}
