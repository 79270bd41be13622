import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildLocalcloud, packageDir } from '../../../localcloud/build-package'

const run = promisify(execFile)
const fixture = join(__dirname, '../stranger')

/** A project that knows localcloud only as a package, in a folder of its own. */
export interface Stranger {
  dir: string
  /** Paths in the package, as npm packs them. */
  packed: string[]
  /** Ends by itself; rejects with what it printed when it fails. */
  run(command: string, args: string[]): Promise<{ stdout: string; stderr: string }>
  /** Started and left running. */
  start(command: string, args: string[]): ChildProcess
  remove(): Promise<void>
}

/** Builds and packs localcloud, and installs it into a copy of the fixture as a user would. */
export async function moveIn(): Promise<Stranger> {
  await buildLocalcloud()
  const home = await mkdtemp(join(tmpdir(), 'localcloud-package-'))
  const dir = join(home, 'project')
  await cp(fixture, dir, { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', home], { cwd: packageDir })
  const [{ filename, files }] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  const manifest = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8'))
  manifest.devDependencies['cloudbase-localcloud'] = `file:${join(home, filename)}`
  await writeFile(join(dir, 'package.json'), JSON.stringify(manifest))
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: dir,
  })
  const children = new Set<ChildProcess>()
  return {
    dir,
    packed: files.map(({ path }) => path),
    run: (command, args) => run(command, args, { cwd: dir, env: clean() }),
    start(command, args) {
      const child = spawn(command, args, { cwd: dir, env: clean() })
      children.add(child)
      return child
    },
    async remove() {
      for (const child of children) child.kill('SIGKILL')
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** What npm and Jest tell their children would make the stranger look like a part of this project. */
function clean(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|JEST_|TCB_|TENCENTCLOUD_|SCF_)/.test(name)),
  )
}

export async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'close')
  return code
}
