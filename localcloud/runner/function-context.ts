import type { FunctionPackage } from './function-folder'

/** The second argument of `exports.main`: the fields that the SDK's `parseContext` knows. */
export function contextOf(
  fn: FunctionPackage,
  requestId: string,
  env: string,
  memoryMb: number,
): Record<string, unknown> {
  return {
    memory_limit_in_mb: memoryMb,
    time_limit_in_ms: fn.timeoutMs,
    request_id: requestId,
    function_version: '$LATEST',
    function_name: fn.name,
    namespace: env,
    environment: JSON.stringify({ SCF_NAMESPACE: env, TCB_ENV: env }),
  }
}
