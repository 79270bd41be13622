import { log, logFault } from '../../cloudfunctions/kit/log'

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  jest.spyOn(console, 'log').mockImplementation(line => void lines.push(`log ${line}`))
  jest.spyOn(console, 'error').mockImplementation(line => void lines.push(`error ${line}`))
})
afterEach(() => jest.restoreAllMocks())

test('an event is one line of JSON with its time', () => {
  log({ event: 'call', requestId: 'request-1', action: 'signup.join', outcome: 'ok', ms: 12 })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^log \{/)
  expect(JSON.parse((lines[0] ?? '').slice(4))).toMatchObject({
    at: expect.any(Number),
    event: 'call',
    ms: 12,
  })
})

test('a fault tells its class and where it happened, not its message, which may quote a value', () => {
  const error = new RangeError('E11000 duplicate key error … dup key: { phone: "13812345678", name: "王芳" }')
  logFault({ requestId: 'request-1', action: 'signup.join' }, error)
  expect(lines[0]).toMatch(/^error \{/)
  expect(lines[0]).toContain('RangeError | at ')
  expect(lines[0]).not.toMatch(/13812345678|王芳|E11000/)
})

test('what was thrown without being an error is told by its type alone', () => {
  logFault({}, { errMsg: '王芳' })
  logFault({}, '王芳')
  expect(lines.join()).not.toContain('王芳')
  expect(lines.map(line => JSON.parse(line.slice(6)).error)).toEqual(['object', 'string'])
})
