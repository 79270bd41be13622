import { isReply, replyWithinMs, type Transport, Unreached, within } from './transport'

/** Where the cloud is, and who calls: development and tests only, since anybody could claim any identity here. */
export interface HttpCloud {
  /** Without a slash at the end; empty for the page's own origin. */
  url: string
  openid?: string
}

/**
 * The browser's way: `POST {url}/fn/api` with `{"data": Call}` gives `{"result": Reply}`, or `{"errCode", "errMsg"}` when
 * the function failed, as `wx.cloud.callFunction` would.
 */
export function httpTransport(cloud: () => HttpCloud, withinMs = replyWithinMs): Transport {
  return async call => {
    const body = await within(post(cloud(), JSON.stringify({ data: call })), withinMs)
    const result = typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined
    if (isReply(result)) return result
    throw new Unreached(`the function failed: ${JSON.stringify(body).slice(0, 200)}`, true)
  }
}

async function post({ url, openid }: HttpCloud, body: string): Promise<unknown> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (openid) headers['x-wx-openid'] = openid
  try {
    const response = await fetch(`${url}/fn/api`, { method: 'POST', headers, body })
    return await response.json()
  } catch (error) {
    throw new Unreached(error instanceof Error ? error.message : String(error))
  }
}
