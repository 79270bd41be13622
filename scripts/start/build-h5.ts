import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sourceHash } from './source-hash'

/**
 * Builds the browser version with the switcher of demo people (`dist/h5-dev`), unless what lies there was made from the
 * same sources. Rejects with the builder's last lines.
 */
export async function buildH5(root: string): Promise<string> {
  const dir = path.join(root, 'dist', 'h5-dev')
  const stamp = path.join(dir, '.built-from')
  const hash = await sourceHash(root, ['src', 'domain', 'config'], ['package-lock.json', 'babel.config.js'])
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return dir
  await run(root, ['build', '--type', 'h5'], { DEV_TOOLS: '1' })
  await writeFile(stamp, hash)
  return dir
}

function run(root: string, args: string[], env: Record<string, string>): Promise<void> {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [taro, ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let tail = ''
    const keep = (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-4000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`taro build failed:\n${tail}`))))
  })
}
