import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cron } from 'croner'
import { openCloud } from '../../../localcloud/cloud'
import { readCron, startTimers } from '../../../localcloud/scheduler/timers'

/** The next run after a moment, as the cloud would have it: `config` is in UTC+8. */
function nextRun(config: string, after: string): string | undefined {
  const next = new Cron(readCron(config).pattern, { timezone: 'Asia/Shanghai' }).nextRun(new Date(after))
  return next?.toISOString()
}

describe('timers', () => {
  test.each([
    ['0 0 2 * * * *', '2026-09-25T00:00:00Z', '2026-09-25T18:00:00.000Z'],
    ['0 0 2 1 * * *', '2026-09-25T00:00:00Z', '2026-09-30T18:00:00.000Z'],
    ['*/5 * * * * * *', '2026-09-25T00:00:01Z', '2026-09-25T00:00:05.000Z'],
    ['0 30 9 * * MON-FRI *', '2026-09-25T02:00:00Z', '2026-09-28T01:30:00.000Z'],
    ['0 15 10 13 * FRI *', '2026-09-12T03:00:00Z', '2026-09-13T02:15:00.000Z'], // day OR weekday
  ])('%s after %s is %s', (config, after, expected) => {
    expect(nextRun(config, after)).toBe(expected)
  })

  test.each([
    ['*', 2031, true],
    ['2026', 2026, true],
    ['2026', 2027, false],
    ['2026-2028', 2027, true],
    ['2026,2030', 2030, true],
    ['2026,2030', 2027, false],
  ])('the year %s has %d: %s', (field, year, expected) => {
    expect(readCron(`0 0 2 * * * ${field}`).years.has(year)).toBe(expected)
  })

  test.each(['0 0 2 * * *', '0 0 2 * * * * *', '0 0 2 * * * next', '0 0 2 * * * 2028-2026'])(
    '%s cannot be read',
    config => {
      expect(() => readCron(config)).toThrow()
    },
  )

  describe('of a running cloud', () => {
    const dir = mkdtempSync(join(tmpdir(), 'localcloud-timers-'))
    afterAll(() => rmSync(dir, { recursive: true }))

    function writeFunction(name: string, config: string): string {
      const folder = join(dir, name)
      mkdirSync(join(folder, name), { recursive: true })
      const trigger = { name: 'every', type: 'timer', config }
      writeFileSync(join(folder, name, 'config.json'), JSON.stringify({ triggers: [trigger] }))
      writeFileSync(join(folder, name, 'index.js'), 'exports.main = event => console.warn(event.TriggerName)')
      return folder
    }

    test('fire until they are stopped', async () => {
      let report: (text: string) => void = () => {}
      const fired = new Promise<string>(resolve => {
        report = resolve
      })
      const functions = writeFunction('second', '* * * * * * *')
      const cloud = await openCloud({ storage: 'memory', functions, log: (_, text) => report(text) })
      const stop = startTimers(cloud)
      try {
        expect(await fired).toBe('second: every')
      } finally {
        stop()
        await cloud.close()
      }
    })

    test('are refused at start when they cannot be read', async () => {
      const cloud = await openCloud({
        storage: 'memory',
        functions: writeFunction('broken', '61 * * * * * *'),
      })
      try {
        expect(() => startTimers(cloud)).toThrow(/61|second/)
      } finally {
        await cloud.close()
      }
    })
  })
})
