import type { FaultView } from '../../contract/environment'

export const effects: readonly (readonly [effect: string, title: string, meaning: string])[] = [
  ['fail', 'Refuse', 'The request is answered with a code and not executed.'],
  ['delay', 'Delay', 'The request waits, then it is executed.'],
  ['crashBefore', 'Crash before', 'The function dies; the request is not executed.'],
  [
    'crashAfter',
    'Crash after',
    'The request is executed and durable, then the function dies without an answer.',
  ],
  [
    'loseReply',
    'Lose the reply',
    'The request is executed and durable; the answer is lost, the function lives.',
  ],
]

/** A fault in words. */
export function describeFault({
  effect,
  fn,
  action,
  collection,
  api,
  nth,
  times,
  code,
  ms,
}: FaultView['spec']): {
  title: string
  where: string
  how: string
} {
  const title = effects.find(([name]) => name === effect)?.[1] ?? effect
  const requests = nth === undefined ? 'every request' : `request ${nth} of each invocation`
  const where = [
    `at ${requests}`,
    action !== undefined ? `of ${action}` : api === undefined ? 'to the database' : '',
    collection === undefined ? '' : `on ${collection}`,
    api === undefined ? '' : `to ${api}`,
    fn === undefined ? '' : `by ${fn}`,
  ]
  const how = [
    effect === 'fail' ? `code ${code ?? 'SYS_ERR'}` : '',
    effect === 'delay' ? `${ms ?? 0} ms` : '',
    times === 'always' ? 'until it is removed' : times === 1 ? 'once' : `${times} times`,
  ]
  return { title, where: join(where), how: how.filter(Boolean).join(', ') }
}

const join = (parts: string[]): string => parts.filter(Boolean).join(' ')
