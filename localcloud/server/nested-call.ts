import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { CloudError } from '../protocol/cloud-error'
import type { Caller } from './caller'

/**
 * A function calls a function: with the identity of whoever called the first one, on a worker that does not have
 * to wait for callers. Resolves to the JSON text of the result.
 */
export async function callNested(
  { runner }: Core,
  environment: Environment,
  { id, identity }: Caller,
  fn: string,
  event: string,
): Promise<string> {
  const outcome = await runner.call({
    environment,
    fn,
    event,
    identity: identity ? { ...identity, source: `${identity.source},scf` } : { source: 'scf' },
    nested: identity !== undefined,
    parent: id,
  })
  if (outcome.kind === 'ok') return outcome.result
  if (outcome.kind === 'notFound') {
    throw new CloudError('FUNCTION_NOT_FOUND', `[100003] FunctionName ${fn} not exist`)
  }
  throw new CloudError('FUNCTIONS_EXECUTE_FAIL', outcome.message)
}
