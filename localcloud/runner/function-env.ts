import { type Identity, identityEnv, identityParts } from './identity'

export interface Endpoint {
  /** `http://127.0.0.1:PORT/admin` */
  admin: string
  secretId: string
  secretKey: string
}

const CONTEXT_KEYS = [
  ...identityParts.map(({ variable }) => variable),
  'WX_API_TOKEN',
  'WX_TRIGGER_API_TOKEN_V0',
].join()
const TCB_KEYS = 'TCB_ENV,TCB_SEQID,TCB_TRACELOG,TCB_SOURCE,TCB_SESSIONTOKEN,TCB_ROUTE_KEY'

/** Of the host's own variables a function sees only these; the second lets coverage be measured inside workers. */
const PASSED_ON = ['PATH', 'NODE_V8_COVERAGE']

/**
 * Variables that a worker has all its life. `TENCENTCLOUD_RUNENV=SCF` spares a metadata look-up of 45 ms before
 * every request; without the secrets the SDK dies of an unhandled rejection.
 */
export function workerEnv(
  extra: Record<string, string>,
  { secretId, secretKey }: Endpoint,
): Record<string, string> {
  const passed = PASSED_ON.flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { ...Object.fromEntries(passed), TZ: 'UTC', ...extra, ...runtimeEnv({ secretId, secretKey }) }
}

/** Variables of one invocation. The SDK reads them again at every request. */
export function invocationEnv(
  { admin }: Endpoint,
  call: { id: string; env: string; identity: Identity },
): Record<string, string> {
  const { id, env, identity } = call
  const isTimer = identity.source === 'wx_trigger'
  return {
    ...environmentEnv(env),
    // The SDK appends its query without a separator when the URL has one already.
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${admin}?inv=${id}&` }),
    TCB_SEQID: id,
    WX_CONTEXT_KEYS: CONTEXT_KEYS,
    ...identityEnv(identity),
    ...(isTimer ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: id } : { WX_API_TOKEN: id }),
  }
}

/** Variables with which any program can use the SDK against an environment, without being a function. */
export function sdkEnv(endpoint: Endpoint, env: string): Record<string, string> {
  return {
    ...runtimeEnv(endpoint),
    ...environmentEnv(env),
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint.admin }),
  }
}

function runtimeEnv({ secretId, secretKey }: Omit<Endpoint, 'admin'>): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
  }
}

function environmentEnv(env: string): Record<string, string> {
  return { SCF_NAMESPACE: env, TCB_ENV: env, TCB_CONTEXT_KEYS: TCB_KEYS }
}
