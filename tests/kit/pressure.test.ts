import { Busy, errCodeOf, errTextOf, isTimeout, underQuota } from '../../cloudfunctions/kit/pressure'

const refused = (errCode: number) =>
  Object.assign(new Error('over quota'), { errCode, errMsg: `get:fail ${errCode}` })
const soon = (ms: number) => {
  const end = Date.now() + ms
  return () => end
}

/** Fails as often as told, then answers. */
function service(failures: number, error: unknown): { request: () => Promise<string>; tries: () => number } {
  let tries = 0
  const request = async () => {
    if (++tries <= failures) throw error
    return 'answered'
  }
  return { request, tries: () => tries }
}

test.each([-501003, -501004])('%d was not executed, so it is sent again until it is answered', async code => {
  const { request, tries } = service(3, refused(code))
  await expect(underQuota(request, soon(10_000))).resolves.toBe('answered')
  expect(tries()).toBe(4)
})

test.each(['EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT'])(
  'an aggregate that fails with the name %s is sent again too',
  async name => {
    const { request, tries } = service(2, Object.assign(refused(-1), { code: name }))
    await expect(underQuota(request, soon(10_000))).resolves.toBe('answered')
    expect(tries()).toBe(3)
  },
)

test.each([
  ['a duplicate key', refused(-502001)],
  ['an answer that was lost: the request may have been executed', refused(-501001)],
  ['an error without a code', new Error('boom')],
])('%s is not sent again', async (_, error) => {
  const { request, tries } = service(1, error)
  await expect(underQuota(request, soon(10_000))).rejects.toBe(error)
  expect(tries()).toBe(1)
})

test('when the time of the call runs out there is no further try', async () => {
  const { request, tries } = service(Number.POSITIVE_INFINITY, refused(-501003))
  await expect(underQuota(request, soon(1000))).rejects.toBeInstanceOf(Busy)
  expect(tries()).toBe(1)
})

test.each([
  ['collection.get:fail request timeout', true],
  ['collection.update:fail -1 ESOCKETTIMEDOUT', true],
  ['connect timeout', true],
  ['collection.get:fail -502005 not exist', false],
  ['the timeouts of others', false],
])('%s: no answer came in time? %p', (text, expected) => {
  expect(isTimeout(new Error(text))).toBe(expected)
})

test('codes and texts are found in whatever was thrown', () => {
  expect([refused(-1), { errCode: '5' }, null, 'text', {}].map(errCodeOf)).toEqual([
    -1,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect([refused(-1), new Error('boom'), 'text'].map(errTextOf)).toEqual(['get:fail -1', 'boom', 'text'])
})
