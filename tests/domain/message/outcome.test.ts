import { decideRetry, outcomeOf } from '../../../domain/message/outcome'

const fail = (text: string) => `openapi.subscribeMessage.send:fail ${text}`

test.each([
  ['no consent is left', 43101, 'user refuse to accept the msg', { state: 'refused', code: '43101' }],
  ['the person banned us', 43107, 'banned', { state: 'refused', code: '43107' }],
  [
    'a value is too long',
    47003,
    'argument invalid! data.thing1.value invalid rid: 6-1',
    { state: 'failed', code: '47003', field: 'thing1' },
  ],
  ['a bad openid', 40003, 'invalid openid', { state: 'failed', code: '40003' }],
  ['a bad template', 40037, 'invalid template_id', { state: 'failed', code: '40037' }],
  ['a sensitive word', 45168, 'sensitive', { state: 'failed', code: '45168' }],
  ['WeChat is busy', -1, 'system error', { state: 'later', code: '-1' }],
  ['an answer that cannot be read', -1, 'Unexpected token < in JSON', { state: 'unknown', code: '-1' }],
  ['the quota is used up', 45009, 'reach max api daily quota limit', { state: 'later', code: '45009' }],
  ['two sends to one person', 43108, 'concurrent', { state: 'later', code: '43108' }],
  ['the API is not listed', -604101, 'no permission', { state: 'later', code: '-604101' }],
  ['no place in the plan', -501003, 'limit', { state: 'later', code: '-501003' }],
  [
    'never connected',
    -501001,
    '-501001 resource system error. connect ECONNREFUSED 127.0.0.1:1',
    { state: 'later', code: '-501001' },
  ],
  ['connected, then lost', -501001, 'socket hang up', { state: 'unknown', code: '-501001' }],
  ['reset half-way', -501001, 'read ECONNRESET', { state: 'unknown', code: '-501001' }],
  ['no answer in time', -501001, 'request timeout', { state: 'unknown', code: '-501001' }],
  ['no number at all', undefined, 'what', { state: 'unknown', code: 'none' }],
] as const)('%s: %s', (_, code, text, outcome) => {
  expect(outcomeOf({ code, text: fail(text) })).toMatchObject(outcome)
})

test('what comes to nothing is tried again with longer and longer pauses, five times in all', () => {
  const busy = outcomeOf({ code: -1, text: fail('system error') })
  const pauses = [1, 2, 3, 4].map(tries => decideRetry(busy, tries))
  expect(pauses.map(one => (one.state === 'later' ? one.pauseMs / 60_000 : 0))).toEqual([1, 2, 4, 8])
  expect(decideRetry(busy, 5)).toEqual({ state: 'failed', code: '-1' })
})

test('nothing else is ever tried again', () => {
  for (const outcome of [
    { state: 'sent' },
    { state: 'unknown', code: '-1' },
    { state: 'refused', code: '43101' },
  ] as const)
    expect(decideRetry(outcome, 1)).toEqual(outcome)
})
