import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockStorage } from '../../localcloud/storage-lock'
import { startLocalCloud } from '../../localcloud/testing'

/** Above the largest process id of any system. */
const NOBODY = 2 ** 30

describe('the lock of a data folder', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'localcloud-lock-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  test('is held by one, which is named, and free again after', () => {
    const release = lockStorage(dir)
    expect(() => lockStorage(dir)).toThrow(`${dir} is in use by process ${process.pid}`)
    release()
    lockStorage(dir)()
  })

  test.each([String(NOBODY), '', 'not a number'])('of a process that is gone (%j) is taken over', content => {
    writeFileSync(join(dir, 'lock'), content)
    const release = lockStorage(dir)
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(String(process.pid))
    release()
  })

  test('is taken by a cloud while it runs, and its documents are there for the next', async () => {
    const first = await startLocalCloud({ storage: { dir } })
    await first.env.seed('notes', [{ _id: 'kept', at: new Date(0) }])
    await expect(startLocalCloud({ storage: { dir } })).rejects.toThrow(/is in use by process/)
    await first.close()
    const second = await startLocalCloud({ storage: { dir } })
    expect(second.env.get('notes', 'kept')).toEqual({ _id: 'kept', at: new Date(0) })
    await second.close()
  })

  test('is given back when the start fails', async () => {
    await expect(startLocalCloud({ storage: { dir }, functions: join(dir, 'none') })).rejects.toThrow(
      /functions folder/,
    )
    lockStorage(dir)()
  })
})
