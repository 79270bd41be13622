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

/** What `security.mediaCheckAsync` takes: a picture at an address that WeChat can load, of somebody who was just here. */
interface MediaCheck {
  mediaUrl: string
  /** A picture. */
  mediaType: 2
  version: 2
  /** What people say in public (论坛). */
  scene: 3
  openid: string
}

/** What `security.msgSecCheck` takes: at most 2,500 characters of somebody who was here within two hours. */
interface TextCheck {
  content: string
  version: 2
  /** What people say of something (评论). */
  scene: 2
  openid: string
}

interface OpenApi {
  security: {
    mediaCheckAsync(check: MediaCheck): Promise<{ traceId?: string }>
    msgSecCheck(check: TextCheck): Promise<{ result?: { suggest?: 'pass' | 'review' | 'risky' } }>
  }
  wxacode: {
    getUnlimited(code: {
      scene: string
      page: string
      checkPath: boolean
      envVersion: 'release' | 'trial' | 'develop'
    }): Promise<{ contentType?: string; buffer?: Buffer }>
  }
  subscribeMessage: { send(message: SubscribeMessage): Promise<unknown> }
  phonenumber: {
    getPhoneNumber(request: {
      code: string
    }): Promise<{ phoneInfo?: { purePhoneNumber?: string; countryCode?: string } }>
  }
}

/**
 * Asks WeChat to deliver one message. Resolves when WeChat took it; else rejects with `errCode` and `errMsg` of WeChat or
 * of the cloud. It is not idempotent: each call that arrives is one message on somebody's phone.
 */
export const sendSubscribeMessage = async (message: SubscribeMessage): Promise<void> => {
  await openapi().subscribeMessage.send(message)
}

// The SDK types `openapi` as an index of anything; these are the calls we make.
const openapi = () => cloud.openapi as unknown as OpenApi

/**
 * Asks WeChat to look at a picture: its answer comes later, to the function `media`, and names what is given here. Null
 * when WeChat does not take it: the person was not here within two hours, or the quota is used up.
 */
export async function askMediaCheck(mediaUrl: string, openid: string): Promise<string | null> {
  try {
    const check = { mediaUrl, mediaType: 2, version: 2, scene: 3, openid } as const
    return (await openapi().security.mediaCheckAsync(check)).traceId ?? null
  } catch (error) {
    if (isRefusedByWechat(error)) return null
    throw error
  }
}

/** Which version of the program a code opens. */
export function pageVersion(): 'develop' | 'trial' | 'release' {
  const versions = { developer: 'develop', trial: 'trial' } as const
  const state = process.env.MESSAGE_STATE
  return state === 'developer' || state === 'trial' ? versions[state] : 'release'
}

/**
 * A code that opens a page with a scene (at most 32 characters), as a `data:` address; null when WeChat makes none. A page
 * that is not published yet is opened by the version that `MESSAGE_STATE` names.
 */
export async function pageCode(page: string, scene: string): Promise<string | null> {
  const envVersion = pageVersion()
  try {
    const code = await openapi().wxacode.getUnlimited({ scene, page, checkPath: false, envVersion })
    if (!code.buffer) return null
    return `data:${code.contentType ?? 'image/jpeg'};base64,${Buffer.from(code.buffer).toString('base64')}`
  } catch (error) {
    if (isRefusedByWechat(error)) return null
    throw error
  }
}

/** What WeChat says of a text; null when it does not say: see `askMediaCheck`. */
export async function askTextCheck(
  content: string,
  openid: string,
): Promise<'pass' | 'review' | 'risky' | null> {
  try {
    const { result } = await openapi().security.msgSecCheck({ content, version: 2, scene: 2, openid })
    return result?.suggest ?? null
  } catch (error) {
    if (isRefusedByWechat(error)) return null
    throw error
  }
}

/**
 * The number behind a code of WeChat's button, digits alone; null when WeChat does not give it (the code was used, is
 * over, or the quota is), or it is not of mainland China. Each code works once.
 */
export async function phoneNumberOf(code: string): Promise<string | null> {
  try {
    const { phoneInfo } = await openapi().phonenumber.getPhoneNumber({ code })
    return phoneInfo?.countryCode === '86' ? (phoneInfo.purePhoneNumber ?? null) : null
  } catch (error) {
    if (isRefusedByWechat(error)) return null
    throw error
  }
}

/** WeChat's refusals carry its number; anything else is a fault of ours. */
const isRefusedByWechat = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error

/** Runs another function of this environment and waits for it. Rejects when it failed or took longer than `timeoutMs`. */
export async function callFunction(name: string, data: object, timeoutMs: number): Promise<void> {
  // `timeout` is of the SDK's documentation and not of its types.
  await cloud.callFunction({ name, data, timeout: timeoutMs } as Parameters<typeof cloud.callFunction>[0])
}

/** Puts a file into the cloud's storage; the same path replaces. Gives its file id, `cloud://…`. */
export async function putFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent })).fileID
}

// `maxAge` is of the SDK's documentation and not of its types, which also have an answer that never comes.
interface Links {
  getTempFileURL(asked: {
    fileList: { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { tempFileURL: string }[] }>
}

/** An address that gives the file to whoever holds it, for so long; null when there is no such file. */
export async function linkTo(fileID: string, seconds: number): Promise<string | null> {
  const links = cloud as unknown as Links
  const { fileList } = await links.getTempFileURL({ fileList: [{ fileID, maxAge: seconds }] })
  return fileList[0]?.tempFileURL || null
}

/** Nothing happens when there is no such file. */
export async function deleteFile(fileID: string): Promise<void> {
  await cloud.deleteFile({ fileList: [fileID] })
}
