import { sign } from '@cloudbase/signature-nodejs'
import type { LocalCloud } from '../../localcloud/testing'

type Answer = Record<string, unknown>

/** One request as the SDK sends it, signed, to see what the wire carries. Resolves to the JSON answer. */
export async function rawRequest(
  cloud: LocalCloud,
  body: Answer,
  change: { secretKey?: string; sendBody?: Answer; headers?: Record<string, string>; query?: string } = {},
): Promise<Answer> {
  const url = `${cloud.admin}?${change.query ?? 'env=x&seqId=1'}`
  const full = { envName: cloud.env.name, wxCloudApiToken: '', ...body }
  const signed: Record<string, string> = { host: new URL(url).host, 'content-type': 'application/json' }
  const { authorization, timestamp } = sign({
    secretId: cloud.secretId,
    secretKey: change.secretKey ?? cloud.secretKey,
    method: 'post',
    url,
    params: full,
    headers: signed,
    withSignedParams: true,
    timestamp: Math.floor(Date.now() / 1000) - 1,
  })
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization,
      'x-timestamp': String(timestamp),
      ...change.headers,
    },
    body: JSON.stringify(change.sendBody ?? full),
  })
  return { status: response.status, type: response.headers.get('content-type'), ...(await response.json()) }
}
