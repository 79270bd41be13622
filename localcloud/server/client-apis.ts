import type { IncomingMessage } from 'node:http'
import type { Core } from '../core'
import { DatabaseError } from '../db/types'
import type { Environment } from '../environment/environment'
import { CLIENT_API_BYTES_MAX } from '../limits'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { jsonObjectIn } from '../protocol/json-object'
import { ClientRefusal } from '../wechat/client-refusal'
import { requestSubscribeMessage } from '../wechat/request-subscribe-message'
import { popupEvent } from '../wechat/subscribe-events'
import { environmentOf, openidOf } from './page-caller'
import { readBody } from './read-body'

interface Asked {
  core: Core
  environment: Environment
  openid: string
  options: Record<string, unknown>
}

type ClientApi = (asked: Asked) => Record<string, unknown>

/** What pages of the browser build ask of WeChat's app, which they do not run in. */
const clientApis: ReadonlyMap<string, ClientApi> = new Map<string, ClientApi>([
  [
    'requestSubscribeMessage',
    ({ core, environment, openid, options }) =>
      requestSubscribeMessage(environment.wechat, openid, options, said =>
        core.pushes.begin(environment, popupEvent(openid, said, environment.clock.now()), openid),
      ),
  ],
  // The button of this name; which number it is, the person says.
  [
    'getPhoneNumber',
    ({ environment: { wechat }, openid, options: { phone } }) => ({
      code: wechat.phoneCodes.make(openid, String(phone)),
    }),
  ],
])

/**
 * `POST /wx/<api>`: stands in for `wx.<api>(options)`; the person's own part of it, what they tapped, comes in the
 * options. `x-wx-openid` says who. Answers what `success` gets, or `{"errCode","errMsg"}` as `fail` does.
 */
export async function answerClientApi(core: Core, request: IncomingMessage, name: string): Promise<string> {
  try {
    const api = clientApis.get(name)
    if (!api) throw invalidParam(`there is no wx.${name} here`)
    const { headers } = request
    const openid = openidOf(headers)
    const environment = environmentOf(core, headers)
    environment.wechat.visits.note(openid)
    const text = await readBody(request, CLIENT_API_BYTES_MAX)
    const result = api({ core, environment, openid, options: jsonObjectIn(text, 'the body') })
    return JSON.stringify({ ...result, errMsg: `${name}:ok` })
  } catch (error) {
    if (error instanceof ClientRefusal) return failure(name, error.errCode, error.message)
    if (error instanceof CloudError || error instanceof DatabaseError) return failure(name, -1, error.message)
    throw error
  }
}

function failure(name: string, errCode: number, message: string): string {
  return JSON.stringify({ errCode, errMsg: `${name}:fail ${message}` })
}
