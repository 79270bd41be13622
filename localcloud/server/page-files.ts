import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { checkPath, parseFileId } from '../files/file-id'
import { FILE_BYTES_MAX } from '../limits'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { sendError, sendJson } from './answers'
import { readBytes } from './read-body'
import { serveFile } from './serve-file'

/** What a form has beside its file. */
const FORM_BYTES = 10_000

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
  const { cloudPath, content } = await formOf(request)
  const path = checkPath(cloudPath)
  const there = files.store.find(path)
  // The rule that a new environment has: everyone reads, the creator writes.
  if (there && there.openid !== openid) throw invalidParam('the file is somebody else’s')
  await files.store.save(path, content, openid)
  return files.idOf(path)
}

async function formOf(request: IncomingMessage): Promise<{ cloudPath: string; content: Buffer }> {
  const body = await readBytes(request, FILE_BYTES_MAX + FORM_BYTES)
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw invalidParam('the body must be multipart/form-data')
  })
  const cloudPath = form.get('cloudPath')
  const file = form.get('file')
  if (typeof cloudPath !== 'string' || !(file instanceof Blob))
    throw invalidParam('cloudPath and file are required')
  if (file.size > FILE_BYTES_MAX) throw invalidParam(`a file has at most ${FILE_BYTES_MAX} bytes`)
  return { cloudPath, content: Buffer.from(await file.arrayBuffer()) }
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

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header
