import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { envOf } from '../files/file-id'
import type { Files } from '../files/files'
import type { Right } from '../files/links'
import { FILE_BYTES_MAX } from '../limits'
import { CloudError, TooLarge } from '../protocol/cloud-error'
import { readFileForm } from './file-form'
import { admitPage } from './pages'
import { readBytes } from './read-body'
import { refuseFile } from './refuse-file'
import { serveFile } from './serve-file'

/** A signed link, read from its URL: `/<door>/<bucket>/<path>`. */
interface Link {
  path: string
  end: number
  files: Files | undefined
}

/**
 * The second half of `uploadFile`, at `/storage/…?t=END`: a `PUT` that is signed in the header `authorization`, or the form
 * of older SDKs (wx-server-sdk 2 and 3), a `POST` with the fields `Signature` and `file`. Pages have a door of their own.
 */
export async function handleUploadLink(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const link = linkOf(core, request)
  const read = request.headers.origin === undefined ? readers.get(request.method ?? '') : undefined
  if (!read) return refuseFile(response, 405, 'MethodNotAllowed', link.path)
  try {
    const { sign, content } = await read(request)
    const files = admit('put', link, sign, response)
    if (!files) return
    await files.store.save(link.path, content)
  } catch (error) {
    if (error instanceof TooLarge) return refuseFile(response, 400, 'EntityTooLarge', link.path)
    if (error instanceof CloudError) return refuseFile(response, 400, 'MalformedPOSTRequest', link.path)
    core.log('error', `the file ${link.path} was not kept: ${String(error)}`)
    return refuseFile(response, 500, 'InternalError', link.path)
  }
  // The SDK takes any answer without a body for a success, and looks at nothing else.
  response.writeHead(200).end()
}

interface SignedUpload {
  sign: string
  content: Buffer
}

const readers: ReadonlyMap<string, (request: IncomingMessage) => Promise<SignedUpload>> = new Map([
  ['PUT', readPut],
  ['POST', readPost],
])

async function readPut(request: IncomingMessage): Promise<SignedUpload> {
  const { authorization: sign = '' } = request.headers
  return { sign, content: await readBytes(request, FILE_BYTES_MAX) }
}

async function readPost(request: IncomingMessage): Promise<SignedUpload> {
  const { fields, content } = await readFileForm(request)
  return { sign: String(fields.Signature), content }
}

/** `GET /files/…?sign=…&t=END`: a temporary link, for the SDK's `downloadFile` and for pages of this machine. */
export async function handleLink(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!admitPage(request, response, 'GET')) return
  const link = linkOf(core, request)
  const sign = new URL(request.url ?? '/', 'http://localhost').searchParams.get('sign') ?? ''
  const files = admit('get', link, sign, response)
  if (files) await serveFile(files.store, link.path, request, response)
}

function linkOf(core: Core, request: IncomingMessage): Link {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, , bucket = '', ...path] = pathname.split('/').map(decode)
  return { path: path.join('/'), end: Number(searchParams.get('t')), files: filesOf(core, bucket) }
}

/** The files that the link opens; answers and gives nothing if it opens none. */
function admit(
  right: Right,
  { files, path, end }: Link,
  sign: string,
  response: ServerResponse,
): Files | undefined {
  const verdict = files?.links.check(right, path, end, sign) ?? 'wrong'
  if (verdict === 'ok') return files
  refuseFile(response, 403, verdict === 'over' ? 'RequestIsExpired' : 'AccessDenied', path)
  return undefined
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
