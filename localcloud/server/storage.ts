import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { contentTypeOf, imageTypeOf } from '../files/content-type'
import { envOf } from '../files/file-id'
import type { Files } from '../files/files'
import { FILE_BYTES_MAX } from '../limits'
import { CloudError } from '../protocol/cloud-error'
import { readBytes } from './read-body'

/** The bytes of files, as the cloud's object storage takes and gives them: `PUT /storage/…` and `GET /files/…`. */
export async function handleStorage(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, door, bucket = '', ...rest] = pathname.split('/').map(decode)
  const path = rest.join('/')
  const right = door === 'storage' ? 'put' : 'get'
  if (request.method !== right.toUpperCase()) return refuse(response, 405, 'MethodNotAllowed', path)
  const files = filesOf(core, bucket)
  const sign =
    right === 'put' ? String(request.headers.authorization ?? '') : (searchParams.get('sign') ?? '')
  const verdict = files?.links.check(right, path, Number(searchParams.get('t')), sign) ?? 'wrong'
  if (!files || verdict !== 'ok')
    return refuse(response, 403, verdict === 'over' ? 'RequestIsExpired' : 'AccessDenied', path)
  if (right === 'put') await take(files, path, request, response)
  else await give(files, path, response)
}

async function take(
  files: Files,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let content: Buffer
  try {
    content = await readBytes(request, FILE_BYTES_MAX)
  } catch (error) {
    if (error instanceof CloudError) return refuse(response, 400, 'EntityTooLarge', path)
    throw error
  }
  await files.store.save(path, content)
  // The SDK takes any answer without a body for a success, and looks at nothing else.
  response.writeHead(200).end()
}

/** Also for the page's door: the bytes, and a type that no browser runs. */
export async function give(files: Files, path: string, response: ServerResponse): Promise<void> {
  const record = files.store.find(path)
  if (!record) return refuse(response, 404, 'NoSuchKey', path)
  const content = await files.store.read(path)
  response.writeHead(200, {
    'content-type': imageTypeOf(content) ?? contentTypeOf(path),
    'content-length': content.length,
    'x-content-type-options': 'nosniff',
    // A cover that is replaced has a new name.
    'cache-control': 'private, max-age=3600',
  })
  response.end(content)
}

function filesOf(core: Core, bucket: string): Files | undefined {
  const env = envOf(bucket)
  try {
    return env === undefined ? undefined : core.environments.get(env).files
  } catch (error) {
    if (error instanceof CloudError) return undefined
    throw error
  }
}

/** A `%` that stands for itself makes no valid escape; the path is then wrong in any case. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The SDK reads all five elements. */
function refuse(response: ServerResponse, status: number, code: string, path: string): void {
  const id = randomUUID()
  response
    .writeHead(status, { 'content-type': 'application/xml; charset=utf-8', connection: 'close' })
    .end(
      `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message>` +
        `<Resource>/${escaped(path)}</Resource><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`,
    )
}
