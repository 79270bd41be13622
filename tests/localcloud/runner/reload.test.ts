import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rejection } from '../sdk'

/** A call that comes after a build meets the new code, on the same warm worker. */
describe('a function that is built anew', () => {
  let dir: string
  let cloud: LocalCloud
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'localcloud-reload-'))
    write('fn/index.js', 'exports.main = () => require("./part")')
    write('fn/part.js', 'module.exports = "one"')
    cloud = await startLocalCloud({ storage: 'memory', functions: dir, workers: 1 })
  })
  afterEach(async () => {
    await cloud.close()
    rmSync(dir, { recursive: true })
  })

  function write(file: string, text: string): void {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), text)
  }

  test('runs with its new entry', async () => {
    expect(await cloud.env.call('fn')).toBe('one')
    write('fn/index.js', 'let calls = 0\nexports.main = () => ++calls')
    expect([await cloud.env.call('fn'), await cloud.env.call('fn')]).toEqual([1, 2])
  })

  test('runs with its new parts', async () => {
    write('fn/index.js', 'const part = require("./part")\nexports.main = () => part')
    expect(await cloud.env.call('fn')).toBe('one')
    write('fn/part.js', 'module.exports = "another"')
    expect(await cloud.env.call('fn')).toBe('another')
  })

  test('gets its new time limit', async () => {
    write('fn/index.js', 'exports.main = (event, context) => context.time_limit_in_ms')
    expect(await cloud.env.call('fn')).toBe(20_000)
    write('fn/config.json', '{ "timeout": 5 }')
    expect(await cloud.env.call('fn')).toBe(5_000)
  })

  test('is found when it appears, and gone when it goes', async () => {
    expect(await rejection(cloud.env.call('late'))).toMatchObject({ errCode: -501000 })
    write('late/index.js', 'exports.main = () => "here"')
    expect(await cloud.env.call('late')).toBe('here')
    rmSync(join(dir, 'late'), { recursive: true })
    expect(await rejection(cloud.env.call('late'))).toMatchObject({ errCode: -501000 })
  })

  test('a mistake in it is the answer until it is mended', async () => {
    write('fn/index.js', 'exports.main = (')
    expect(await rejection(cloud.env.call('fn'))).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringMatching(/SyntaxError/),
    })
    write('fn/index.js', 'exports.other = 1')
    expect(await rejection(cloud.env.call('fn'))).toMatchObject({
      errMsg: expect.stringMatching(/does not export a function named main/),
    })
    write('fn/index.js', 'exports.main = () => "mended"')
    expect(await cloud.env.call('fn')).toBe('mended')
  })
})
