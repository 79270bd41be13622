import { callOnce } from './client'
import type { TypedCall } from './create-call'
import { written } from './written'

/**
 * Calls an action: `await call('signup.join', { activityId, attendees })` gives `{ ok: true, data }`, or a failure with
 * words to show. It never rejects. What is shown on the page in front is read again after every success.
 *
 * For a button use `useAction`, which also keeps the request id from tap to tap; for what a page shows, `useQuery`.
 */
export const call: TypedCall = async (action, input, options) => {
  const answer = await callOnce(action, input, options)
  if (answer.ok) written.set(Date.now())
  return answer
}

/** The same for what concerns nothing else on the page: nothing is read again after it. */
export const ask: TypedCall = callOnce
