import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommandLine } from '../../localcloud/cli/command-line'
import { CloudCommand, cli } from './cloud-command'

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
    const { result } = await call(line.url, 'whoami', {})
    expect(result).toMatchObject({ extra: 'from the file', wxContext: { OPENID: 'oABC', ENV: 'mine' } })
    expect(await call(line.url, 'database', { step: 'addMany', count: 2 })).toEqual({ result: 2 })
    expect(await first.stop('SIGTERM')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^[^\n]+\n$/),
      stderr: expect.stringContaining(`Inspector: ${line.inspector}\n`),
    })

    const second = start(...args, '--env', 'mine')
    const { url, secretKey } = await second.ready()
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
