import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommandLine } from '../../localcloud/cli/command-line'
import type { TimerList } from '../../localcloud/inspector/contract/environment'
import { CloudCommand, cli, type Ready } from './cloud-command'
import { openItems } from './db/open'

describe('the command', () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-cli-'))
  const functions = join(__dirname, 'fixtures/functions')
  const running: CloudCommand[] = []
  const start = (...args: string[]) => {
    const command = new CloudCommand(args)
    running.push(command)
    return command
  }
  afterEach(async () => {
    await Promise.all(running.splice(0).map(command => command.stop('SIGKILL')))
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  const call = async (url: string, fn: string, data: unknown) => {
    const response = await fetch(`${url}/fn/${fn}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oABC' },
      body: JSON.stringify({ data }),
    })
    return response.json()
  }

  const timersAreOn = async ({ url, inspector }: Ready): Promise<boolean> => {
    const token = new URL(inspector).hash.replace('#token=', '')
    const response = await fetch(`${url}/__local/api/timers`, { headers: { 'x-localcloud-token': token } })
    const { isOn }: TimerList = await response.json()
    return isOn
  }

  test('says in one line of JSON where it is, serves, keeps its data, and stops on SIGTERM', async () => {
    const schema = join(dir, 'schema.json')
    writeFileSync(schema, JSON.stringify({ collections: { notes: { purpose: 'test', indexes: [] } } }))
    const variables = join(dir, 'variables.json')
    writeFileSync(variables, JSON.stringify({ FIXTURE_VARIABLE: 'from the file' }))
    const args = [
      '--data',
      join(dir, 'data'),
      '--functions',
      functions,
      '--schema',
      schema,
      '--env-file',
      variables,
    ]
    const first = start(...args, '--env', 'mine', '--no-timers')
    const line = await first.ready()
    expect(line).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      admin: `${line.url}/admin`,
      secretId: expect.stringMatching(/^\w{10,}$/),
      secretKey: expect.stringMatching(/^\w{32,}$/),
      env: 'mine',
      inspector: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/__local#token=[\w-]{32}$/),
    })
    expect(await timersAreOn(line)).toBe(false)
    const { result } = await call(line.url, 'whoami', {})
    expect(result).toMatchObject({ extra: 'from the file', wxContext: { OPENID: 'oABC', ENV: 'mine' } })
    expect(await call(line.url, 'database', { step: 'addMany', count: 2 })).toEqual({ result: 2 })
    expect(await first.stop('SIGTERM')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^[^\n]+\n$/),
      stderr: expect.stringContaining(`Inspector: ${line.inspector}\n`),
    })

    const second = start(...args, '--env', 'mine')
    const again = await second.ready()
    const { url, secretKey } = again
    expect(await timersAreOn(again)).toBe(true)
    expect(secretKey).not.toBe(line.secretKey)
    expect(await call(url, 'database', { step: 'read' })).toMatchObject({
      result: [{ _id: 'n1' }, { _id: 'n2' }],
    })
    expect(await second.stop('SIGINT')).toMatchObject({ code: 0 })
  })

  test('refuses a folder that another one holds, takes over that of a killed one', async () => {
    const args = ['--data', join(dir, 'shared')]
    const first = start(...args)
    await first.ready()
    const refused = await start(...args).ended
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is in use by process \d+\. Stop it/),
    })
    await first.stop('SIGKILL')
    await start(...args).ready()
  })

  /** A data folder with 4,000 documents, one of which is damaged; the bytes of its file. */
  async function damagedData(data: string): Promise<Buffer> {
    const db = openItems([], { storage: { dir: join(data, 'local') } })
    const documents = Array.from({ length: 4000 }, (_, i) => ({ _id: `d${i}`, text: `text of ${i}:` }))
    await db.insert('items', documents)
    db.close()
    const file = join(data, 'local/database/data.sqlite')
    const bytes = readFileSync(file)
    const at = bytes.indexOf('text of 7:')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    return bytes
  }

  test('stops at damaged documents and says the way out; --recover goes it', async () => {
    const data = join(dir, 'damaged')
    const bytes = await damagedData(data)
    expect(await start('--data', data).ended).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/items "d7" does not hold\.\nNothing was changed\. Start with --recover/),
    })
    const recovered = start('--data', data, '--recover')
    await recovered.ready()
    expect(recovered.stderr).toMatch(/3999 of 4000 documents were rescued\.\nDropped: items "d7"\./)
    const [kept = ''] = readdirSync(join(data, 'local')).filter(name => name.startsWith('database.damaged-'))
    expect(recovered.stderr).toContain(`kept in ${join(data, 'local', kept)}.`)
    expect(readFileSync(join(data, 'local', kept, 'data.sqlite')).equals(bytes)).toBe(true)
    await recovered.stop('SIGTERM')
    await start('--data', data).ready()
  })

  test('killed while it recovers, it leaves the damaged files as they are, and recovers the next time', async () => {
    const data = join(dir, 'killed')
    const local = join(data, 'local')
    const bytes = await damagedData(data)
    const killed = start('--data', data, '--recover')
    const begun = new Promise<void>(resolve => {
      const watcher = watch(local, () => {
        if (!readdirSync(local).some(name => name.startsWith('database.'))) return
        watcher.close()
        resolve()
      })
    })
    await Promise.race([begun, killed.ended])
    await killed.stop('SIGKILL')
    const databases = () => readdirSync(local).filter(name => /^database($|\.damaged-)/.test(name))
    const isKept = () =>
      databases().some(name => readFileSync(join(local, name, 'data.sqlite')).equals(bytes))
    expect(isKept()).toBe(true)
    const recovered = start('--data', data, '--recover')
    await recovered.ready()
    await recovered.stop('SIGTERM')
    expect([isKept(), databases().length]).toEqual([true, 2])
    const db = openItems([], { storage: { dir: local } })
    expect(db.count('items', {}).total).toBe(3999)
    db.close()
  })

  test('started by npm, it stops when npm is gone', async () => {
    const env = { ...process.env, npm_lifecycle_event: 'cloud' }
    const shell = spawn('sh', ['-c', `"${process.execPath}" --import tsx "${cli}" --memory; true`], { env })
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    // Closed only when the cloud, which holds the other end of the pipe, has ended.
    await once(shell.stdout.resume(), 'close')
  })

  test('says plainly that a port is taken', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number } // a TCP server that listens
    const { code, stderr } = await start('--memory', '--port', String(port)).ended
    other.close()
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Port ${port} is taken by another program.`)])
  })

  test('refuses a wrong command line with a reason and what there is', async () => {
    expect(await start('--memory', '--colour').ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/colour[\s\S]*--functions DIR/),
    })
  })

  test('takes a plan by its name', () => {
    expect(readCommandLine(['--memory', '--plan', 'basic'])).toMatchObject({ plan: 'basic' })
    expect(() => readCommandLine(['--memory', '--plan', 'gold'])).toThrow(
      /there is no plan gold; there are basic, free/,
    )
  })

  test('fires timers unless it is told not to', () => {
    expect(readCommandLine(['--memory'])).toMatchObject({ timers: true })
    expect(readCommandLine(['--memory', '--no-timers'])).toMatchObject({ timers: false })
  })

  test('takes pushes as they are said, and explains one that is none', () => {
    const args = ['--memory', '--push', 'wxa_media_check=check', '--push', 'subscribe_msg_sent_event=told']
    expect(readCommandLine(args).push).toEqual({ wxa_media_check: 'check', subscribe_msg_sent_event: 'told' })
    expect(() => readCommandLine(['--memory', '--push', 'media'])).toThrow(
      '--push needs EVENT=FUNCTION, not media',
    )
  })

  test('knows the pages of an app.json, and the templates of a file', () => {
    const app = join(dir, 'app.json')
    const subPackages = [
      { root: 'office/', pages: ['pages/a'] },
      { root: 'volunteer', pages: ['b'] },
    ]
    writeFileSync(app, JSON.stringify({ pages: ['pages/home/index'], subPackages }))
    const templates = join(dir, 'templates.json')
    writeFileSync(templates, '{"data":[]}')
    expect(readCommandLine(['--memory', '--app', app, '--templates', templates])).toMatchObject({
      pages: ['pages/home/index', 'office/pages/a', 'volunteer/b'],
      templates: { data: [] },
    })
  })

  test('says plainly what is wrong with a template', async () => {
    const templates = join(dir, 'broken.json')
    writeFileSync(templates, '[{"priTmplId":"t","title":"通知","content":"地点:{{place1.DATA}}"}]')
    expect(await start('--memory', '--templates', templates).ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^template t: place is no type of keyword; known: thing, .*\n$/),
    })
  })

  test.each([
    [['--port', '0'], /say either --data DIR or --memory/],
    [['--memory', '--data', 'x'], /say either --data DIR or --memory/],
    [['--memory', '--port', 'http'], /--port needs a number, not http/],
    [['--memory', '--schema', 'none.json'], /cannot read none\.json/],
    [['--memory', 'stray'], /stray/],
  ])('%j is refused', (args, reason) => {
    expect(() => readCommandLine(args)).toThrow(reason)
  })
})
