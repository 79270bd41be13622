import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import parseRange from 'range-parser'
import type { ByteRange, FileRecord, FileStore } from '../files/file-store'
import { refuseFile } from './refuse-file'

/**
 * Answers `GET` and `HEAD` with a file, or with the one part of it that `Range` asks for: browsers play and seek audio
 * and video by parts. The type is one that no browser runs.
 */
export async function serveFile(
  store: FileStore,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const record = store.find(path)
  if (!record) return refuseFile(response, 404, 'NoSuchKey', path)
  const { headers } = request
  const etag = `"${record.hash}"`
  describe(record, etag, response)
  if (headers['if-none-match'] === etag) return void response.writeHead(304).end()

  const range = rangeOf(record, etag, headers)
  if (range === 'beyond') {
    response.setHeader('content-range', `bytes */${record.bytes}`)
    return refuseFile(response, 416, 'InvalidRange', path)
  }
  if (range) response.setHeader('content-range', `bytes ${range.start}-${range.end}/${record.bytes}`)
  const length = range ? range.end - range.start + 1 : record.bytes
  const body = request.method === 'HEAD' ? undefined : await store.read(record, range)
  if (request.method !== 'HEAD' && !body) return refuseFile(response, 404, 'NoSuchKey', path)
  response.writeHead(range ? 206 : 200, { 'content-length': length })
  if (body) await send(body, response)
  else response.end()
}

/** Whoever asked may go: players drop what they seek past. */
async function send(body: Readable, response: ServerResponse): Promise<void> {
  try {
    await pipeline(body, response)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

function describe({ type, savedAt }: FileRecord, etag: string, response: ServerResponse): void {
  response.setHeaders(
    new Map([
      ['content-type', type],
      ['x-content-type-options', 'nosniff'],
      ['accept-ranges', 'bytes'],
      ['etag', etag],
      ['last-modified', new Date(savedAt).toUTCString()],
      // Asked for anew each time, at the price of a 304: the same path again replaces.
      ['cache-control', 'private, no-cache'],
    ]),
  )
}

/** `undefined`: the whole file, also for several parts at once and for a part of what it no longer is. */
function rangeOf(
  { bytes }: FileRecord,
  etag: string,
  { range: asked, 'if-range': condition }: IncomingMessage['headers'],
): ByteRange | 'beyond' | undefined {
  if (asked === undefined || (condition !== undefined && condition !== etag)) return undefined
  const ranges = parseRange(bytes, asked, { combine: true })
  if (ranges === -1) return 'beyond'
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  return ranges[0]
}
