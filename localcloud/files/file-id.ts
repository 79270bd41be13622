import { FILE_PATH_BYTES_MAX } from '../limits'
import { invalidParam } from '../protocol/cloud-error'

/** `cloud://<env>.<bucket>/<path>` names a file; the cloud's own bucket names are opaque, and so is ours. */
const SUFFIX = '.files'

export interface FileName {
  env: string
  path: string
}

export const bucketOf = (env: string): string => env + SUFFIX

export const fileIdOf = ({ env, path }: FileName): string => `cloud://${bucketOf(env)}/${path}`

/** `undefined` for what is no id of ours: to the SDK that is a file which does not exist. */
export function parseFileId(id: string): FileName | undefined {
  const [, bucket, path] = /^cloud:\/\/([^/]+)\/(.+)$/s.exec(id) ?? []
  const env = bucket && envOf(bucket)
  return env && path ? { env, path } : undefined
}

export const envOf = (bucket: string): string | undefined =>
  bucket.endsWith(SUFFIX) ? bucket.slice(0, -SUFFIX.length) || undefined : undefined

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNFIT = /[\u0000-\u001f\u007f?#]|\p{Surrogate}/u

/**
 * The cloud's own rules (开发指引/核心能力/存储/文件名命名限制): no slash at the start, none twice in a row, at most 850
 * bytes. Ours: no `.` and `..`, which a browser would resolve; no `?` and `#`, with which the SDK's download would ask
 * for another path. Throws `INVALID_PARAM`.
 */
export function checkPath(path: string): string {
  const parts = path.split('/')
  if (parts.some(part => part === ''))
    throw invalidParam('path: a slash at its start, its end or twice in a row')
  if (parts.some(part => part === '.' || part === '..')) throw invalidParam('path: . and .. are no names')
  if (UNFIT.test(path))
    throw invalidParam('path: control characters, half characters, ? and # are not allowed')
  if (Buffer.byteLength(path) > FILE_PATH_BYTES_MAX)
    throw invalidParam(`path: more than ${FILE_PATH_BYTES_MAX} bytes`)
  return path
}
