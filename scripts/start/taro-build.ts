import { spawn } from 'node:child_process'
import path from 'node:path'

/** Runs `taro build` for production, with further variables of the environment. Rejects with the builder's last lines. */
export function taroBuild(
  root: string,
  type: 'weapp' | 'h5',
  env: Record<string, string> = {},
): Promise<void> {
  const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [taro, 'build', '--type', type], {
      cwd: root,
      // Said here, since Jest's own would make a development build.
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
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`taro build --type ${type} failed:\n${tail}`)),
    )
  })
}
