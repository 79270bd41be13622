import { execFile } from 'node:child_process'
import { copyFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { buildInspectorPage } from './inspector/build-page'

/**
 * `npm run build:localcloud`: `localcloud/dist`, what the npm package `cloudbase-localcloud` holds. Each module stays a
 * file in its place, so that what stands beside it (the worker's shell, the inspector's page) is found there as in the
 * sources, and a stack names it. Only what the command and the test API use is built.
 */

export const packageDir = __dirname
const out = path.join(packageDir, 'dist')

/** What is no module, and read at run time. */
const shell = ['runner/worker-shell.cjs', 'runner/code-cache.cjs']
const page = 'inspector/built-page'
export const assets = [...shell, page]
/** The page is built here and now, not by whoever installs the package. */
const builder = 'inspector/build-page'

export async function buildLocalcloud(): Promise<void> {
  await rm(out, { recursive: true, force: true })
  await declare()
  await rm(path.join(out, `${builder}.d.ts`))
  const modules = (await readdir(out, { recursive: true }))
    .filter(file => file.endsWith('.d.ts'))
    .map(file => path.join(packageDir, file.replace(/\.d\.ts$/, '.ts')))
  await build({
    entryPoints: modules,
    outdir: out,
    outbase: packageDir,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'error',
  })
  for (const file of shell) await copyFile(path.join(packageDir, file), path.join(out, file))
  await buildInspectorPage(path.join(out, page))
}

/** One declaration for every module that the entries reach. */
async function declare(): Promise<void> {
  const tsc = require.resolve('typescript/lib/tsc.js')
  await promisify(execFile)(process.execPath, [tsc, '-p', packageDir])
}

if (require.main === module) {
  buildLocalcloud().catch(error => {
    console.error(error.stdout || error)
    process.exitCode = 1
  })
}
