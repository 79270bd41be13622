import { randomBytes } from 'node:crypto'

/**
 * A refusal in WeChat's own numbers. The SDK throws it to the app as `errCode` and `errMsg`.
 * @param errmsg WeChat's words; the id of the request is added, as WeChat does, so that nobody compares whole texts
 */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
    this.name = 'WechatRefusal'
  }

  /** What WeChat sends. */
  toJson(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.errmsg} rid: ${requestId()}` }
  }
}

/** The gateway before WeChat refuses; the SDK gets a number alone. */
export class GatewayRefusal extends Error {
  constructor(readonly errorCode: number) {
    super(`error code: ${errorCode}`)
    this.name = 'GatewayRefusal'
  }
}

/** -604100: there is no such API (wx-server-sdk 4.0.2, `ERR_CODE`). */
export const API_NOT_FOUND = -604100
/** -604101: the function's config.json does not list the API. */
export const NOT_PERMITTED = -604101

/** Three numbers of eight hexadecimal digits, the first one the time: `5f325159-44411d21-1eb8b6c3`. */
export function requestId(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16)
  return [seconds, randomBytes(4).toString('hex'), randomBytes(4).toString('hex')].join('-')
}
