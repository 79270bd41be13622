import type { CallEnded } from './contract/environment'

/** From `{"result":…}` or `{"errCode":n,"errMsg":"…"}`, as the gateway answers. */
export function callEnded(text: string): CallEnded {
  const answer: { result: unknown } | { errMsg: string } = JSON.parse(text)
  return 'errMsg' in answer ? { failure: answer.errMsg } : { answer: JSON.stringify(answer.result) }
}
