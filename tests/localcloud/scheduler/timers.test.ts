import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../../../localcloud/cloud'
import { startLocalCloud } from '../../../localcloud/testing'
import { rejection } from '../sdk'

const dir = mkdtempSync(join(tmpdir(), 'localcloud-timers-'))
afterAll(() => rmSync(dir, { recursive: true }))

let folders = 0

/** A folder with one function and its `config.json`. */
function functionsWith(name: string, config: unknown, code: string): string {
  const folder = join(dir, String(++folders))
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(
    join(folder, name, 'config.json'),
    typeof config === 'string' ? config : JSON.stringify(config),
  )
  writeFileSync(join(folder, name, 'index.js'), code)
  return folder
}

const timer = (config: string, name = 'every') => ({ name, type: 'timer', config })
const tells = 'exports.main = event => console.warn(event.TriggerName)'

describe('timers of a running cloud', () => {
  let cloud: Cloud
  let logged: string[]
  let heard: (text: string) => void
  async function open(config: string, code: string): Promise<void> {
    logged = []
    heard = () => {}
    cloud = await openCloud({
      storage: 'memory',
      functions: functionsWith('job', { triggers: [timer(config)] }, code),
      log: (_, text) => {
        logged.push(text)
        heard(text)
      },
    })
  }
  afterEach(() => cloud.close())

  test('fire when they are started, and not before', async () => {
    await open('* * * * * * *', tells)
    expect(cloud.timers.isOn).toBe(false)
    const fired = new Promise<string>(resolve => {
      heard = resolve
    })
    cloud.timers.start()
    expect(cloud.timers.isOn).toBe(true)
    expect(await fired).toBe('job: every')
    cloud.timers.stop()
    expect(cloud.timers.isOn).toBe(false)
  })

  test('are listed with their next run', async () => {
    await open('0 0 2 1 1 * 2090', tells)
    expect(cloud.timers.list()).toEqual([
      {
        fn: 'job',
        name: 'every',
        config: '0 0 2 1 1 * 2090',
        nextRunAt: Date.parse('2090-01-01T02:00:00+08:00'),
        running: 0,
      },
    ])
  })

  test('are fired by name, also while they are off', async () => {
    await open('0 0 2 * * * *', 'exports.main = event => event.TriggerName')
    expect(await cloud.timers.fire('job', 'every')).toBe('{"result":"every"}')
    expect(await cloud.timers.fire('job')).toBe('{"result":"every"}')
    expect(await rejection(cloud.timers.fire('job', 'other'))).toMatchObject({
      message: 'the function job has no timer named other',
    })
    expect(await rejection(cloud.timers.fire('none'))).toMatchObject({
      message: 'the function none has no timer',
    })
  })

  test('may overlap, which is logged', async () => {
    await open('0 0 2 * * * *', 'exports.main = () => new Promise(resolve => setTimeout(resolve, 50))')
    const first = cloud.timers.fire('job')
    expect(cloud.timers.list()[0]?.running).toBe(1)
    expect(logged).toEqual([])
    await Promise.all([first, cloud.timers.fire('job')])
    expect(logged).toEqual([
      'job: its timer every fires while a run before it is still going; the cloud does the same',
    ])
    expect(cloud.timers.list()[0]?.running).toBe(0)
  })
})

test('a test fires the one timer of a function without saying its name', async () => {
  const functions = functionsWith('job', { triggers: [timer('0 0 2 * * * *', 'nightly')] }, tells)
  const cloud = await startLocalCloud({ storage: 'memory', functions })
  try {
    await cloud.env.trigger('job')
    expect(cloud.env.invocations()).toEqual([
      expect.objectContaining({ fn: 'job', logs: [{ level: 'warn', text: 'nightly' }] }),
    ])
  } finally {
    await cloud.close()
  }
})

describe('a config.json that the cloud would not take stops the start, and says why', () => {
  const nightly = timer('0 0 2 * * * *', 'nightly')
  test.each([
    ['broken JSON', '{', /job.config\.json: .*JSON/],
    ['no object', [], /must be a JSON object/],
    [
      'a timeout beyond the cloud',
      { timeout: 900 },
      /timeout is 900; the cloud allows 1 to 60 whole seconds/,
    ],
    ['a timeout of nothing', { timeout: 0 }, /timeout is 0/],
    ['a timeout as a text', { timeout: '20' }, /timeout is "20"/],
    ['triggers that are no list', { triggers: nightly }, /triggers must be an array/],
    [
      'two triggers',
      { triggers: [nightly, timer('0 0 3 * * * *', 'later')] },
      /triggers has 2 entries; the cloud allows one function 1/,
    ],
    ['a trigger that is no object', { triggers: ['nightly'] }, /an entry must be an object/],
    ['another type', { triggers: [{ ...nightly, type: 'cos' }] }, /nightly: the type is "cos"/],
    ['a name that begins with a digit', { triggers: [timer('0 0 2 * * * *', '1st')] }, /the name "1st"/],
    ['a name of 61 letters', { triggers: [timer('0 0 2 * * * *', 'n'.repeat(61))] }, /at most 60/],
    ['no name', { triggers: [{ ...nightly, name: undefined }] }, /the name undefined/],
    ['no config', { triggers: [{ ...nightly, config: undefined }] }, /nightly: config must be a string/],
    [
      'a wrong field',
      { triggers: [timer('61 * * * * * *', 'nightly')] },
      /the function job: .*nightly: config "61 \* \* \* \* \* \*" has "61" for the second/,
    ],
  ])('%s', async (_, config, message) => {
    const functions = functionsWith('job', config, tells)
    const error = await rejection(
      openCloud({ storage: 'memory', functions, preload: [] }).then(({ close }) => close()),
    )
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/^the function job: /)
  })

  test('one that goes wrong later fails the calls of its function', async () => {
    const functions = functionsWith('job', { timeout: 5 }, 'exports.main = (_, context) => context')
    const cloud = await startLocalCloud({ storage: 'memory', functions })
    try {
      expect(await cloud.env.call('job')).toMatchObject({ time_limit_in_ms: 5000 })
      writeFileSync(join(functions, 'job', 'config.json'), '{"timeout":61}')
      expect(await rejection(cloud.env.call('job'))).toMatchObject({
        errCode: -504002,
        errMsg: expect.stringMatching(/timeout is 61/),
      })
    } finally {
      await cloud.close()
    }
  })
})
