import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { sourceHash } from '../scripts/start/source-hash'
import { mimeTable } from './mime-table'

/**
 * Bundles every function (a folder of `cloudfunctions/` with a package.json) into one file, with the SDK inside:
 * `dist/cloudfunctions/<name>/{index.js,package.json,config.json}`. Run as a command, or from the tests' set-up.
 */

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'cloudfunctions')
export const functionsDir = path.join(root, 'dist', 'cloudfunctions')

/** How a function becomes one file. */
export const bundling = {
  bundle: true,
  platform: 'node',
  // The newest runtime that WeChat's cloud lists is 20.19 (facts/platform.md §2.1).
  target: 'node18',
  minify: true,
  legalComments: 'none',
  plugins: [mimeTable],
  logLevel: 'error',
} satisfies BuildOptions

const hasPackage = async (name: string): Promise<boolean> =>
  readFile(path.join(source, name, 'package.json')).then(
    () => true,
    () => false,
  )

export async function functionNames(): Promise<string[]> {
  const folders = (await readdir(source, { withFileTypes: true })).filter(entry => entry.isDirectory())
  const deployable = await Promise.all(folders.map(({ name }) => hasPackage(name)))
  return folders.map(({ name }) => name).filter((_, i) => deployable[i])
}

export async function buildFunctions(): Promise<string[]> {
  const names = await functionNames()
  await Promise.all(names.map(buildOne))
  return names
}

async function buildOne(name: string): Promise<void> {
  const out = path.join(functionsDir, name)
  await mkdir(out, { recursive: true })
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const sources = await sourceHash(root, ['cloudfunctions', 'domain'], ['package-lock.json'])
  const { outputFiles } = await build({
    ...bundling,
    define: {
      'process.env.APP_VERSION': JSON.stringify(version),
      'process.env.APP_BUILD': JSON.stringify(sources.slice(0, 10)),
    },
    entryPoints: [path.join(source, name, 'index.ts')],
    write: false,
  })
  await replace(path.join(out, 'index.js'), outputFiles[0]?.text ?? '')
  const manifest = `${JSON.stringify({ name, version, main: 'index.js' }, null, 2)}\n`
  await replace(path.join(out, 'package.json'), manifest)
  const config = await readFile(path.join(source, name, 'config.json'), 'utf8').catch(() => '{}\n')
  await replace(path.join(out, 'config.json'), config)
}

/** A running local cloud reloads functions: it must see the old file or the new one, and no change where there is none. */
async function replace(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return
  const draft = `${file}.${process.pid}`
  await writeFile(draft, text)
  await rename(draft, file)
}

if (require.main === module) {
  rm(functionsDir, { recursive: true, force: true })
    .then(buildFunctions)
    .then(names => console.error(`functions built: ${names.join(', ')}`))
    .catch(error => {
      console.error(error)
      process.exitCode = 1
    })
}
