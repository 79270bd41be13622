import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { checkPath, parseFileId } from '../files/file-id'
import { textOf } from '../protocol/body'
import { CloudError, invalidParam, TooLarge } from '../protocol/cloud-error'
import { sendError, sendJson } from './answers'
import { readFileForm } from './file-form'
import { environmentOf, openidOf } from './page-caller'
import { serveFile } from './serve-file'

/** Error codes of the mini-program's own upload (云开发/参考信息). */
const FILE_TOO_LARGE = -403001
const INVALID_PARAM = -501007

/**
 * `POST /upload`: what `wx.cloud.uploadFile` does, for the browser build. `multipart/form-data` with the fields `cloudPath`
 * and `file`; `x-wx-openid` says who. Answers `{"fileID"}`, or status 400 and `{"errCode","errMsg"}`.
 */
export async function handleUpload(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    sendJson(response, 200, JSON.stringify({ fileID: await upload(core, request) }))
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const errCode = error instanceof TooLarge ? FILE_TOO_LARGE : INVALID_PARAM
    sendJson(response, 400, JSON.stringify({ errCode, errMsg: `cloud.uploadFile:fail ${error.message}` }))
  }
}

async function upload(core: Core, request: IncomingMessage): Promise<string> {
  const { headers } = request
  const openid = openidOf(headers)
  const { files } = environmentOf(core, headers)
  const { fields, content } = await readFileForm(request)
  const path = checkPath(textOf(fields, 'cloudPath'))
  const there = files.store.find(path)
  // The rule that a new environment has: everyone reads, the creator writes.
  if (there && there.openid !== openid) throw invalidParam('the file is somebody else’s')
  await files.store.save(path, content, openid)
  return files.idOf(path)
}

/** `GET /file?id=cloud://…`: what `<image src="cloud://…">` does in the mini-program. */
export async function handleFile(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const name = parseFileId(searchParams.get('id') ?? '')
  try {
    if (name)
      return await serveFile(core.environments.get(name.env).files.store, name.path, request, response)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
  }
  sendError(response, 404, 'there is no such file')
}
