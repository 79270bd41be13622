import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assets, packageDir } from '../../../localcloud/build-package'
import { ended, moveIn, type Stranger } from './stranger'

/** localcloud as a stranger gets it: packed, installed in an empty folder, used from plain JavaScript. */
describe('the packed localcloud', () => {
  let stranger: Stranger
  beforeAll(async () => {
    stranger = await moveIn()
  }, 600_000)
  afterAll(() => stranger?.remove())

  const read = (...path: string[]) => readFileSync(join(stranger.dir, ...path), 'utf8')
  const installed = (...path: string[]) => read('node_modules', 'cloudbase-localcloud', ...path)

  test('holds modules, their declarations and what they read, and nothing else', () => {
    const assetFiles = stranger.packed.filter(path => assets.some(asset => path.startsWith(`dist/${asset}`)))
    const modules = stranger.packed.filter(path => path.startsWith('dist/') && !assetFiles.includes(path))
    const sources = new Set(modules.map(path => path.replace(/^dist\/(.*?)(\.d\.ts|\.js)$/, '$1.ts')))
    expect([...sources].filter(path => !existsSync(join(packageDir, path)))).toEqual([])
    expect([...sources].filter(path => /^(conformance|dist)\b/.test(path))).toEqual([])
    expect(modules).toHaveLength(2 * sources.size)
    expect(sources.size).toBeGreaterThan(100)
    expect(stranger.packed.filter(path => !path.startsWith('dist/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ])
  })

  test('says nothing of the project that it comes from', () => {
    const { name } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'))
    for (const path of stranger.packed) {
      expect([
        path,
        installed(path).match(new RegExp(`${name}|@domain/|cloudfunctions/|localcloud/db`)),
      ]).toEqual([path, null])
    }
  })

  test('asks for the packages that it uses, in the versions that it was tested with', () => {
    const used = stranger.packed
      .filter(path => path.endsWith('.js'))
      .flatMap(path => [...installed(path).matchAll(/(?:require|import)\("((?!node:)[^."][^"]*)"\)/g)])
      .map(([, name = '']) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    const { dependencies } = JSON.parse(installed('package.json'))
    expect([...new Set(used)].sort()).toEqual(Object.keys(dependencies).sort())
    const root = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'))
    expect({ ...root.devDependencies, ...root.dependencies }).toMatchObject(dependencies)
  })

  test('runs the project by its command, and stops on a signal', async () => {
    const command = stranger.start(join(stranger.dir, 'node_modules/.bin/localcloud'), [
      ...['--memory', '--functions', 'cloudfunctions', '--schema', 'collections.json'],
    ])
    let said = ''
    command.stderr?.on('data', chunk => {
      said += chunk
    })
    const { url } = await firstLine(command)
    const call = async (fn: string, data: object) => {
      const response = await fetch(`${url}/fn/${fn}`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'oAmy' },
        body: JSON.stringify({ data }),
      })
      return response.json()
    }
    expect(await call('login', { a: 1 })).toMatchObject({ result: { openid: 'oAmy', event: { a: 1 } } })
    const { result: id } = (await call('todos', { type: 'add', title: '买菜' })) as { result: string }
    expect(await call('todos', { type: 'finish', id })).toEqual({
      result: { title: '买菜', source: 'wx_client,scf' },
    })
    expect(await call('todos', { type: 'list' })).toEqual({ result: [] })
    expect(await call('todos', { type: 'nonsense' })).toMatchObject({ errCode: -504002 })
    expect(await (await fetch(`${url}/__local`)).text()).toContain('/__local/assets/page.js')
    expect((await fetch(`${url}/__local/assets/page.js`)).status).toBe(200)
    command.kill('SIGTERM')
    expect([await ended(command), said]).toEqual([0, expect.stringContaining('unknown type nonsense')])
  })

  test('is tested by the project’s own tests, which end by themselves', async () => {
    const { stdout } = await stranger.run('npm', ['test'])
    expect(stdout).toMatch(/^. pass 6$/m)
  })

  test('keeps data in a folder, and is imported by an ES module', async () => {
    expect(await stranger.run(process.execPath, ['import.mjs'])).toEqual({ stdout: 'oAmy 1\n', stderr: '' })
    expect((await stranger.run(process.execPath, ['import.mjs'])).stdout).toBe('oAmy 2\n')
  })

  test('explains a mistake in a sentence', async () => {
    const bin = join(stranger.dir, 'node_modules/.bin/localcloud')
    const mistaken = (args: string[]) => stranger.run(bin, args).catch(({ stderr }) => stderr)
    expect(await mistaken(['--memory', '--schema', 'package.json'])).toMatch(
      /^cannot use package\.json: collections: Invalid key/,
    )
    expect(await mistaken(['--memory', '--functions', 'nowhere'])).toMatch(
      /^there is no functions folder nowhere/,
    )
  })

  test('its types serve a project in TypeScript', async () => {
    const tsc = join(__dirname, '../../../node_modules/typescript/bin/tsc')
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022']
    const { stdout } = await stranger
      .run(process.execPath, [tsc, ...strict, 'types.ts'])
      .catch((error: { stdout: string }) => error)
    expect(stdout).toBe('')
  })
})

/** The line of JSON that says that it is ready. */
function firstLine(command: ReturnType<Stranger['start']>): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let text = ''
    command.stdout?.on('data', chunk => {
      text += chunk
      if (text.endsWith('\n')) resolve(JSON.parse(text))
    })
    command.once('close', code => reject(new Error(`ended with ${code} before it was ready`)))
  })
}
