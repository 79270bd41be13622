import cloud from 'wx-server-sdk'

/**
 * The only file that imports wx-server-sdk. The SDK reads its environment at every request, so one `database()` at
 * module level follows the invocation that uses it.
 */

// The SDK's types leave out its own documented symbol and option; the values are those of its documentation.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** A missing document is null rather than an exception. */
export const database = cloud.database({ throwOnNotFound: false } as object)
export const command = database.command
/** Expression operators for aggregates. */
export const expression = command.aggregate

export interface Identity {
  /** Absent for timers. */
  openid?: string
  /** Where the chain of calls began: `wx_client`, `wx_devtools`, `wx_trigger`, … */
  source: string
}

/** Who calls, by WeChat's word: never taken from the event. An all-digits OPENID arrives as a number. */
export const identity = (): Identity => {
  const context = cloud.getWXContext()
  const source = String(context.SOURCE ?? '').split(',')[0] ?? ''
  return context.OPENID === undefined ? { source } : { openid: String(context.OPENID), source }
}

/** What `subscribeMessage.send` takes; the SDK turns the names into WeChat's. */
export interface SubscribeMessage {
  touser: string
  templateId: string
  page: string
  miniprogramState: 'developer' | 'trial' | 'formal'
  lang: 'zh_CN'
  data: Record<string, { value: string }>
}

interface OpenApi {
  subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> }
}

/**
 * Asks WeChat to deliver one message. Resolves when WeChat took it; else rejects with `errCode` and `errMsg` of WeChat or
 * of the cloud. It is not idempotent: each call that arrives is one message on somebody's phone.
 */
export const sendSubscribeMessage = async (message: SubscribeMessage): Promise<void> => {
  // The SDK types `openapi` as an index of anything; this is the one call we make.
  await (cloud.openapi as unknown as OpenApi).subscribeMessage.send(message)
}
