import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from './start-refused'

/** Someone else works on this folder; the message says who. */
export class StorageInUse extends StartRefused {}

/**
 * Takes a data folder for this process, so that two clouds never write to one database. The lock of a process that is
 * gone is taken over. Returns the release; throws `StorageInUse`.
 */
export function lockStorage(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'lock')
  while (!create(file)) {
    const pid = holderOf(file)
    if (pid !== undefined && isAlive(pid)) {
      throw new StorageInUse(`${dir} is in use by process ${pid}. Stop that one, or choose another folder.`)
    }
    rmSync(file, { force: true })
  }
  return () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true })
  }
}

/** `wx` creates or fails in one step: of two that start together one gets it. */
function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/** Signal 0 only asks. `EPERM`: alive, and not ours. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code
}
