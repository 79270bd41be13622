import { DatabaseError } from '../db/types'
import { StartRefused } from '../start-refused'

/** What went wrong at start, in a sentence for the person at the keyboard; a stack only for bugs. */
export function explain(error: unknown): string {
  if (error instanceof StartRefused || error instanceof DatabaseError) return error.message
  const { code, port } = error as { code?: unknown; port?: unknown }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another with --port N, or 0 for any.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
