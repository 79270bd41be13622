import type { FileRecord } from '../files/file-store'
import { INSPECTOR_ROWS_MAX } from '../limits'
import { serveFile } from '../server/serve-file'
import type { ApiAction, ApiRequest, ApiSender } from './api'
import { badRequest, notFound } from './api-error'
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
  }
}

/** `?path=`: the bytes. A browser that opens them in a tab runs nothing. */
export const sendFile: ApiSender = async (asked, response, request) => {
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.setHeader('content-disposition', 'attachment')
  await serveFile(asked.environment.files.store, foundPath(asked), request, response)
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

function rowOf({ path, bytes, type, savedAt, openid }: FileRecord, id: string): FileRow {
  return { path, id, bytes, type, savedAt, openid: openid ?? null }
}
