import type { ActionName, InputOf, OutputOf } from '../../domain/contract'
import type { Reply } from '../../domain/reply'
import type { Endpoint } from '../../localcloud/runner/function-env'

/** Calls the `api` function of a local cloud as a mini-program does, in the name of any OPENID. */
export type Send = (openid: string, event: Record<string, unknown>) => Promise<Reply>

/** `env`: which environment of that cloud; `local` is the first. */
export const gateway =
  ({ admin }: Endpoint, env: string): Send =>
  async (openid, data) => {
    const response = await fetch(new URL('/fn/api', admin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-localcloud-env': env },
      body: JSON.stringify({ data }),
    })
    const answer: { result: Reply } | { errMsg: string } = await response.json()
    if ('errMsg' in answer) throw new Error(answer.errMsg)
    return answer.result
  }

/** The answer's data; a refusal is a mistake of the demo data. */
export async function act<N extends ActionName>(
  send: Send,
  openid: string,
  action: N,
  input: InputOf<N>,
  requestId: string,
): Promise<OutputOf<N>> {
  const reply = await send(openid, { action, input, requestId })
  if (!reply.ok) throw new Error(`${openid} was refused ${action} (${requestId}): ${JSON.stringify(reply)}`)
  // The contract says what this action answers.
  return reply.data as OutputOf<N>
}
