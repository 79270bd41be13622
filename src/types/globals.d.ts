/** Set by config/index.ts: this is a build with DEV_TOOLS=1. */
declare const __DEV_TOOLS__: boolean
/** Set by config/index.ts from CLOUD_ENV: the cloud environment's id; empty for the account's default one. */
declare const __CLOUD_ENV__: string

interface Window {
  /** Browser build: who serves the page says where the cloud is. */
  __CLOUD__?: {
    /** Of the cloud, without a slash at the end. */
    url: string
    openid?: string
    /** Development: the demo people that one may become. */
    people?: { openid: string; name: string; role: string }[]
  }
}
