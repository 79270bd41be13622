import type { IncomingHttpHeaders } from 'node:http'
import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { invalidParam } from '../protocol/cloud-error'
import { type Identity, identityParts, isSource, SOURCE_HEADER } from '../runner/identity'

export const ENV_HEADER = 'x-localcloud-env'

/** The environment that a page asks, the first one if it names none. Throws as the cloud does for one that is not there. */
export function environmentOf({ environments, defaultEnv }: Core, headers: IncomingHttpHeaders): Environment {
  return environments.get(headerOf(headers, ENV_HEADER) ?? defaultEnv)
}

/** Who a page says that its person is, in the headers of `identityParts`. Throws `INVALID_PARAM` for a source that is none. */
export function identityOf(headers: IncomingHttpHeaders): Identity {
  const given = identityParts.map(({ field, header }) => [field, headerOf(headers, header)])
  const source = headerOf(headers, SOURCE_HEADER) ?? 'wx_client'
  if (!isSource(source)) throw invalidParam(`${SOURCE_HEADER}: the cloud has no source ${source}`)
  return { ...Object.fromEntries(given), source }
}

/** The person, where there must be one. Throws `INVALID_PARAM`. */
export function openidOf(headers: IncomingHttpHeaders): string {
  const { openid } = identityOf(headers)
  if (openid === undefined) throw invalidParam('x-wx-openid is required')
  return openid
}

function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
