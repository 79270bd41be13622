import { randomBytes } from 'node:crypto'
import { INSPECTOR_STREAMS_MAX } from '../limits'

/** What one start of a local cloud keeps for its inspector. */
export class Inspector {
  /** Whoever has it may look at everything and change everything; new at each start. */
  readonly token = randomBytes(24).toString('base64url')
  /** Tells a page that comes back whether it meets the same start. */
  readonly start = randomBytes(6).toString('hex')
  private streams = 0

  /** The link to open in a browser. */
  linkAt(url: string): string {
    return `${url}/__local#token=${this.token}`
  }

  /** Counts a stream of changes; false when there are too many. The caller gives it back with `endStream`. */
  beginStream(): boolean {
    if (this.streams >= INSPECTOR_STREAMS_MAX) return false
    this.streams++
    return true
  }

  endStream(): void {
    this.streams--
  }
}
