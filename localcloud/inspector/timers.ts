import type { ApiAction } from './api'
import { badRequest, notFound } from './api-error'
import { callEnded } from './call-ended'
import type { CallEnded, TimerList } from './contract/environment'

/** The timers of all functions. They fire by themselves for the first environment only. */
export const listTimers: ApiAction = ({ core: { timers } }): TimerList => ({
  items: timers.list(),
  isOn: timers.isOn,
})

/** `{ "fn", "name" }`: fires one now, in the environment that is asked. Answers when its run is over. */
export const fireTimer: ApiAction = async ({ core: { timers }, environment, body }): Promise<CallEnded> => {
  const { fn, name } = body
  if (typeof fn !== 'string' || typeof name !== 'string') throw badRequest('fn and name are required')
  if (!timers.list().some(timer => timer.fn === fn && timer.name === name))
    throw notFound(`the function ${fn} has no timer named ${name}`)
  return callEnded(await timers.fire(fn, name, environment))
}
