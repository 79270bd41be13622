/** Who calls, as WeChat tells a function. What is absent, `getWXContext()` does not have either. */
export interface Identity {
  /** Absent for timers and for calls without a person. */
  openid?: string
  /** Of people whose mini-program is bound to an open platform account. */
  unionid?: string
  /** Default `APPID`. */
  appid?: string
  /** Default 127.0.0.1. */
  clientIp?: string
  clientIpv6?: string
  /** The caller in another mini-program that shares this environment (资源共享). */
  fromOpenid?: string
  fromAppid?: string
  fromUnionid?: string
  /** `wx_client`, `wx_trigger`, …; a function called by a function appends `,scf`. */
  source: string
}

/** Any id will do; the SDK only hands it through. */
export const APPID = 'wxlocalcloud000000'

/**
 * Where each part travels: a header of the gateway, named as WeChat names it to a container, and the variable that
 * `getWXContext()` reads. A value of digits alone becomes a number there (wx-server-sdk 4.0.2).
 */
export const identityParts = [
  { field: 'openid', header: 'x-wx-openid', variable: 'WX_OPENID' },
  { field: 'unionid', header: 'x-wx-unionid', variable: 'WX_UNIONID' },
  { field: 'appid', header: 'x-wx-appid', variable: 'WX_APPID' },
  { field: 'clientIp', header: 'x-wx-clientip', variable: 'WX_CLIENTIP' },
  { field: 'clientIpv6', header: 'x-wx-clientipv6', variable: 'WX_CLIENTIPV6' },
  { field: 'fromOpenid', header: 'x-wx-from-openid', variable: 'WX_FROM_OPENID' },
  { field: 'fromAppid', header: 'x-wx-from-appid', variable: 'WX_FROM_APPID' },
  { field: 'fromUnionid', header: 'x-wx-from-unionid', variable: 'WX_FROM_UNIONID' },
] as const satisfies readonly { field: keyof Identity; header: string; variable: string }[]

export const SOURCE_HEADER = 'x-wx-source'

/** Where a chain of calls can begin (云开发/工具类/getWXContext). */
const SOURCES: readonly string[] = [
  'wx_client',
  'wx_devtools',
  'wx_http',
  'wx_trigger',
  'wx_paycallback',
  'wx_crawler',
  'wx_localdebug',
  'wx_unknown',
  'scf',
]

/** `wx_client`, or a chain such as `wx_client,scf`. */
export function isSource(source: string): boolean {
  const [first = '', ...calls] = source.split(',')
  return SOURCES.includes(first) && calls.every(call => call === 'scf')
}

const defaults: Partial<Identity> = { appid: APPID, clientIp: '127.0.0.1' }

/** The variables that tell a function who calls. */
export function identityEnv(identity: Identity): Record<string, string> {
  const variables = identityParts.flatMap(({ field, variable }) => {
    const value = identity[field] ?? defaults[field]
    return value === undefined ? [] : [[variable, value]]
  })
  return { ...Object.fromEntries(variables), TCB_SOURCE: identity.source }
}

/** `event.userInfo`, which WeChat adds to what a mini-program sends. */
export function userInfoOf({
  appid = APPID,
  openid,
}: Identity): { appId: string; openId: string } | undefined {
  return openid === undefined ? undefined : { appId: appid, openId: openid }
}
