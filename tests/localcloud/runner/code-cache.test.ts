import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getEnvironmentData } from 'node:worker_threads'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

/** Workers start with what earlier ones have compiled of a large file, and never with what is not its own. */
describe('a large function', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'localcloud-code-'))
    mkdirSync(join(dir, 'large'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  const file = () => join(dir, 'large', 'index.js')
  const filling = `/*${'.'.repeat(100_000)}*/`
  const write = (main: string) => writeFileSync(file(), `${filling}\nexports.main = async () => ${main}`)
  const left = () => getEnvironmentData(`localcloud:code:${file()}`)
  async function inNewWorker<T>(use: (cloud: LocalCloud) => Promise<T>): Promise<T> {
    const cloud = await startLocalCloud({ storage: 'memory', functions: dir, workers: 1 })
    try {
      return await use(cloud)
    } finally {
      await cloud.close()
    }
  }
  /** Twice: the code is left behind after the first call, hence before the answer to the second. */
  const call = () =>
    inNewWorker(async cloud => {
      await cloud.env.call('large')
      return cloud.env.call('large')
    })

  test('is compiled once for all workers of the process', async () => {
    write('"one"')
    expect(await call()).toBe('one')
    const code = left()
    expect(code).toMatchObject({ hash: expect.any(String), code: expect.any(Uint8Array) })
    expect(await call()).toBe('one')
    expect(left()).toBe(code)
  })

  test('whose text has changed, not its length, runs with the new text', async () => {
    write('"one"')
    await call()
    const old = left()
    write('"two"')
    expect(await call()).toBe('two')
    expect(left()).not.toEqual(old)
  })

  test('names the place of a mistake in its own file, and finds what stands beside it', async () => {
    writeFileSync(join(dir, 'large', 'beside.js'), 'module.exports = [__filename, module.id]')
    const text = 'exports.main = () => [__dirname, require("./beside"), new Error().stack]'
    writeFileSync(file(), `${text}${filling}`)
    const [folder, beside, stack] = Object(await call())
    expect([folder, beside[0]]).toEqual([join(dir, 'large'), join(dir, 'large', 'beside.js')])
    expect(stack).toContain(`${file()}:1:${text.indexOf('new Error') + 1}`)
  })
})
