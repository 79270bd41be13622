import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Paths below `dir`, relative to it, with slashes. Throws with the command to run when there is no such build. */
export async function builtFiles(dir: string, command: string): Promise<string[]> {
  if (!existsSync(dir)) throw new Error(`${path.relative(process.cwd(), dir)} is not built: run ${command}`)
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

export const bytesOf = async (file: string): Promise<number> => (await stat(file)).size
