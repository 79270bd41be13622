import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { sha256 } from './describe-file'
import type { ByteRange } from './file-store'
import { writeDraft } from './write-draft'

/**
 * A folder of contents named by their sha256: the same bytes are kept once, whatever they are called. It counts who
 * holds each content; what nobody holds any more goes at once, and what a crash has left goes at the next start.
 */
export class Contents {
  private readonly holders = new Map<string, number>()

  constructor(private readonly dir: string) {
    mkdirSync(dir, { recursive: true })
  }

  /** Whether a content from before this start is there as it was written, to the last bit. */
  isWhole(hash: string, bytes: number): boolean {
    if (statSync(this.fileOf(hash), { throwIfNoEntry: false })?.size !== bytes) return false
    return sha256(readFileSync(this.fileOf(hash))) === hash
  }

  /** Counts a holder from before this start. */
  adopt(hash: string): void {
    this.count(hash)
  }

  /** On disk when it resolves. Whoever asked holds it, until `release`. */
  async hold(hash: string, content: Buffer): Promise<void> {
    this.count(hash) // Before anything is awaited: from here on nobody takes it away.
    const file = this.fileOf(hash)
    try {
      if (!existsSync(file)) renameSync(await writeDraft(file, content), file)
    } catch (error) {
      this.release(hash)
      throw error
    }
  }

  release(hash: string): void {
    const left = (this.holders.get(hash) ?? 0) - 1
    if (left > 0) this.holders.set(hash, left)
    else {
      this.holders.delete(hash)
      this.discard(hash)
    }
  }

  /** `undefined` when nobody holds it any more. */
  async read(hash: string, range?: ByteRange): Promise<Readable | undefined> {
    const file = await open(this.fileOf(hash)).catch(error => {
      if (this.holders.has(hash)) throw error
    })
    return file?.createReadStream(range)
  }

  /** What nobody holds, and what a crash has left half written. */
  sweep(): void {
    for (const file of readdirSync(this.dir)) if (!this.holders.has(file)) this.discard(file)
  }

  fileOf(hash: string): string {
    return join(this.dir, hash)
  }

  private count(hash: string): void {
    this.holders.set(hash, (this.holders.get(hash) ?? 0) + 1)
  }

  private discard(name: string): void {
    try {
      rmSync(this.fileOf(name), { force: true })
    } catch {
      // Windows keeps a file that is being read; the next start sweeps it.
    }
  }
}
