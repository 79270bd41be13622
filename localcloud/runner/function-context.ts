import type { FunctionPackage } from './function-folder'

/**
 * The second argument of `exports.main`: the fields that the SDK's `parseContext` knows. `env` holds the variables of
 * the invocation, which travel in it a second time for `tcb.init({ context })` of @cloudbase/node-sdk.
 */
export function contextOf(
  fn: FunctionPackage,
  requestId: string,
  env: Record<string, string>,
  memoryMb: number,
): Record<string, unknown> {
  return {
    memory_limit_in_mb: memoryMb,
    time_limit_in_ms: fn.timeoutMs,
    request_id: requestId,
    function_version: '$LATEST',
    function_name: fn.name,
    namespace: env.SCF_NAMESPACE,
    environment: JSON.stringify(env),
  }
}
