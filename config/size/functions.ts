import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../build-functions'
import { coldStarts } from './cold-start'
import { builtFiles, bytesOf } from './files'
import type { Sizes } from './sizes'

/** Bytes of each function's bundle, and its cold start against that of the SDK alone, bundled in the same way. */
export async function functionSizes(dir: string): Promise<Sizes['functions']> {
  const bundles = (await builtFiles(dir, 'npm run build:functions')).filter(file =>
    /^[^/]+\/index\.js$/.test(file),
  )
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'bare-sdk-'))
  try {
    const bare = path.join(scratch, 'index.js')
    await build({
      ...bundling,
      stdin: { contents: "import cloud from 'wx-server-sdk'; cloud.init()", resolveDir: __dirname },
      outfile: bare,
    })
    const files = bundles.map(bundle => path.join(dir, bundle))
    const [bareMs = 1, ...ms] = await coldStarts([bare, ...files])
    const sizes = files.map(async (file, i) => {
      const coldStartRatio = Math.round(((ms[i] ?? 0) / bareMs) * 1000) / 1000
      return [path.basename(path.dirname(file)), { bytes: await bytesOf(file), coldStartRatio }] as const
    })
    return Object.fromEntries(await Promise.all(sizes))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
