import { checkPath } from '../files/file-id'
import type { FileRecord } from '../files/file-store'
import { FILE_BYTES_MAX, INSPECTOR_ROWS_MAX } from '../limits'
import { sendJson } from '../server/answers'
import { readBytes } from '../server/read-body'
import { serveFile } from '../server/serve-file'
import type { ApiAction, ApiRequest, ApiSender } from './api'
import { ApiError, badRequest, notFound } from './api-error'
import type { FilePage, FileRow } from './contract/environment'
import { countIn } from './query-count'

/** `?search=&after=&limit=`: stored files by their path. */
export const listFiles: ApiAction = ({ environment: { files }, query }): FilePage => {
  const search = (query.get('search') ?? '').toLowerCase()
  const after = query.get('after') ?? ''
  const limit = countIn(query, 'limit', INSPECTOR_ROWS_MAX, INSPECTOR_ROWS_MAX)
  const all = files.store.list()
  const matching = all
    .filter(({ path, openid = '' }) => `${path} ${openid}`.toLowerCase().includes(search))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const rest = matching.filter(({ path }) => path > after)
  const page = rest.slice(0, limit)
  return {
    items: page.map(record => rowOf(record, files.idOf(record.path))),
    total: { matching: matching.length, kept: all.length },
    next: rest.length > limit ? (page.at(-1)?.path ?? null) : null,
    bytesMax: FILE_BYTES_MAX,
  }
}

/** `?path=`: the bytes. A browser that opens them in a tab runs nothing. */
export const sendFile: ApiSender = async (asked, response, request) => {
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.setHeader('content-disposition', 'attachment')
  await serveFile(asked.environment.files.store, foundPath(asked), request, response)
}

/**
 * `PUT ?path=`, the bytes as the body: a new file. With `&replaces=` the hash of the one that the page has shown: that one
 * gets other bytes and keeps its owner. What the page has not seen is never overwritten.
 * @throws ApiError 409 if another file is there, or none
 */
export const saveFile: ApiSender = async ({ environment: { files }, query }, response, request) => {
  // As of JSON elsewhere: no form of another page can send this type.
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new ApiError(415, 'NOT_BYTES', 'the body must be application/octet-stream')
  const path = checkPath(query.get('path') ?? '')
  const content = await readBytes(request, FILE_BYTES_MAX)
  const there = files.store.find(path)
  const shown = query.get('replaces')
  if (there && shown === null) throw new ApiError(409, 'EXISTS', `a file ${path} is there already`)
  if (shown !== null && shown !== there?.hash)
    throw new ApiError(
      409,
      'CHANGED_MEANWHILE',
      there ? 'the file has changed meanwhile' : 'the file is gone',
    )
  const record = await files.store.save(path, content, there?.openid)
  sendJson(response, 200, JSON.stringify(rowOf(record, files.idOf(path))))
}

/** `?path=` */
export const removeFile: ApiAction = request => {
  request.environment.files.store.remove(foundPath(request))
  return {}
}

function foundPath({ environment: { files }, query }: ApiRequest): string {
  const path = query.get('path')
  if (!path) throw badRequest('path is required')
  if (!files.store.find(path)) throw notFound('this file is not there any more')
  return path
}

function rowOf({ path, hash, bytes, type, savedAt, openid }: FileRecord, id: string): FileRow {
  return { path, id, hash, bytes, type, savedAt, openid: openid ?? null }
}
