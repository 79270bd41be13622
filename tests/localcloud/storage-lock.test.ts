import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockStorage } from '../../localcloud/storage-lock'
import { startLocalCloud } from '../../localcloud/testing'

/** Another process that will take the folder when it is told to. */
class Rival {
  private readonly child: ChildProcess
  private lines: string[] = []

  constructor(dir: string) {
    this.child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'lock-holder.ts'), dir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.child.stdout?.on('data', chunk => this.lines.push(...String(chunk).trim().split('\n')))
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  /** What it says as its n-th line, from 0. */
  async says(n: number): Promise<string> {
    while (this.lines.length <= n && this.child.stdout) await once(this.child.stdout, 'data')
    return this.lines[n] ?? ''
  }

  go(): void {
    this.child.stdin?.write('go\n')
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const closed = once(this.child, 'close')
    this.child.kill('SIGKILL')
    await closed
  }
}

describe('the lock of a data folder', () => {
  let dir: string
  const rivals: Rival[] = []
  const rival = () => {
    const made = new Rival(dir)
    rivals.push(made)
    return made
  }
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'localcloud-lock-'))
  })
  afterEach(async () => {
    await Promise.all(rivals.splice(0).map(made => made.kill()))
    rmSync(dir, { recursive: true })
  })

  test('is held by one, which is named, and free again after', () => {
    const release = lockStorage(dir)
    expect(() => lockStorage(dir)).toThrow(`${dir} is in use by process ${process.pid}`)
    release()
    lockStorage(dir)()
  })

  test('is free when its holder was killed, also when its number lives on in another process', async () => {
    const holder = rival()
    await holder.says(0)
    holder.go()
    expect(await holder.says(1)).toBe('held')
    expect(() => lockStorage(dir)).toThrow(`is in use by process ${holder.pid}.`)
    await holder.kill()
    writeFileSync(join(dir, 'storage.pid'), String(process.ppid))
    const release = lockStorage(dir)
    expect(readFileSync(join(dir, 'storage.pid'), 'utf8')).toBe(String(process.pid))
    release()
  })

  test('goes to one of those who ask at the same moment, and the others name that one', async () => {
    writeFileSync(join(dir, 'storage.pid'), String(process.ppid))
    const all = [rival(), rival(), rival(), rival()]
    await Promise.all(all.map(one => one.says(0)))
    for (const one of all) one.go()
    const answers = await Promise.all(all.map(one => one.says(1)))
    const winner = all[answers.indexOf('held')]
    expect(answers.filter(answer => answer !== 'held')).toEqual(
      Array(all.length - 1).fill(expect.stringContaining(`is in use by process ${winner?.pid}.`)),
    )
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
