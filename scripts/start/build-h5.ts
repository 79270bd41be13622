import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sourceHash } from './source-hash'
import { taroBuild } from './taro-build'

/**
 * Builds the browser version with the switcher of demo people (`dist/h5-dev`), unless what lies there was made from the
 * same sources. Rejects with the builder's last lines.
 */
export async function buildH5(root: string): Promise<string> {
  const dir = path.join(root, 'dist', 'h5-dev')
  const stamp = path.join(dir, '.built-from')
  const hash = await sourceHash(root, ['src', 'domain', 'config'], ['package-lock.json', 'babel.config.js'])
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return dir
  await taroBuild(root, 'h5', { DEV_TOOLS: '1' })
  await writeFile(stamp, hash)
  return dir
}
