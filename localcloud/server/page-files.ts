import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { imageTypeOf } from '../files/content-type'
import { checkPath, parseFileId } from '../files/file-id'
import { PICTURE_BYTES_MAX } from '../limits'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { sendError, sendJson } from './answers'
import { readBytes } from './read-body'
import { give } from './storage'

/**
 * `POST /upload?path=…`: what `wx.cloud.uploadFile` does, for the browser build. The body is the picture; `x-wx-openid`
 * says who. Answers `{"fileID"}`, or `{"errCode","errMsg"}`.
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
    response.setHeader('connection', 'close')
    sendJson(
      response,
      400,
      JSON.stringify({ errCode: -501007, errMsg: `cloud.uploadFile:fail ${error.message}` }),
    )
  }
}

async function upload(core: Core, request: IncomingMessage): Promise<string> {
  const { headers } = request
  const openid = one(headers['x-wx-openid'])
  if (!openid) throw invalidParam('x-wx-openid is required')
  const { files } = core.environments.get(one(headers['x-localcloud-env']) ?? core.defaultEnv)
  const content = await readBytes(request, PICTURE_BYTES_MAX)
  const type = imageTypeOf(content)
  if (!type) throw invalidParam('only pictures: JPEG, PNG, GIF, WebP')
  const wanted = queryOf(request).get('path')
  const path = wanted ? checkPath(wanted) : `uploads/${randomUUID()}.${type.slice('image/'.length)}`
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
  const name = parseFileId(queryOf(request).get('id') ?? '')
  try {
    if (name) return await give(core.environments.get(name.env).files, name.path, response)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
  }
  sendError(response, 404, 'there is no such file')
}

const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://localhost').searchParams

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header
