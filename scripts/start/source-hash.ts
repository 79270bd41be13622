import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A hash over the names and contents of everything below `folders` and of `files`: the same sources, the same hash. */
export async function sourceHash(
  root: string,
  folders: readonly string[],
  files: readonly string[],
): Promise<string> {
  const hash = createHash('sha256')
  const names = [...files]
  for (const folder of folders) {
    for (const entry of await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) names.push(path.relative(root, path.join(entry.parentPath, entry.name)))
    }
  }
  for (const name of names.sort())
    hash
      .update(name)
      .update('\0')
      .update(await readFile(path.join(root, name)))
  return hash.digest('hex')
}
