import { randomBytes } from 'node:crypto'
import { OPEN_DATA_KEPT } from '../limits'

/** Data of a person behind a `cloudID`, which the phone hands out and only a function can open. Not kept on disk. */
export class OpenData {
  private readonly byId = new Map<string, unknown>()

  /** Returns the `cloudID`. */
  make(data: unknown): string {
    const id = `local_${randomBytes(24).toString('base64url')}`
    this.byId.set(id, data)
    const [oldest] = this.byId.keys()
    if (this.byId.size > OPEN_DATA_KEPT && oldest !== undefined) this.byId.delete(oldest)
    return id
  }

  /** Undefined for an id that was never handed out. */
  get(id: string): unknown {
    return this.byId.get(id)
  }
}
