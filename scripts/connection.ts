import { sdkEnv } from '../localcloud/runner/function-env'

/** Options of a command that speaks with a database: a local cloud's address and secrets, or none for the live one. */
export const connectionOptions = {
  admin: { type: 'string' },
  'secret-id': { type: 'string' },
  'secret-key': { type: 'string' },
  env: { type: 'string', default: 'local' },
} as const

export interface Connection {
  admin?: string | undefined
  'secret-id'?: string | undefined
  'secret-key'?: string | undefined
  env: string
}

/** Turns the SDK of this process there; false when something is missing. docs/operations.md names the variables. */
export function connect({ admin, 'secret-id': secretId, 'secret-key': secretKey, env }: Connection): boolean {
  if (admin === undefined) return Boolean(process.env.TENCENTCLOUD_SECRETID)
  if (!secretId || !secretKey) return false
  Object.assign(process.env, sdkEnv({ admin, secretId, secretKey }, env))
  return true
}
