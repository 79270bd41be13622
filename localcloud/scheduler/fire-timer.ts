import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { callFailure } from '../server/client-errors'

/**
 * One run of a timer: no person, source `wx_trigger`, and the event that the cloud sends.
 * Returns `{"result":…}` or `{"errCode":n,"errMsg":"…"}`, as the gateway does.
 */
export async function fireTimer(
  { runner }: Pick<Core, 'runner'>,
  environment: Environment,
  fn: string,
  triggerName: string,
): Promise<string> {
  const time = new Date(environment.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const outcome = await runner.call({
    environment,
    fn,
    event: JSON.stringify({ Type: 'Timer', TriggerName: triggerName, Time: time, Message: '' }),
    identity: { source: 'wx_trigger' },
  })
  return outcome.kind === 'ok' ? `{"result":${outcome.result}}` : JSON.stringify(callFailure(outcome))
}
