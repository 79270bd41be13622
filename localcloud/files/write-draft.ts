import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'

/**
 * Writes beside `file` and resolves to the draft's name, synced: renamed into place, the file is either there and whole
 * or not there, also after the power went. Leaves nothing behind when it fails.
 */
export async function writeDraft(file: string, content: string | Buffer): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return draft
}
