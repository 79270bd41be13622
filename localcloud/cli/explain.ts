import { FunctionConfigError } from '../runner/function-config'
import { StorageInUse } from '../storage-lock'
import { TemplatesError } from '../wechat/templates'
import { UsageError } from './command-line'

/** What went wrong at start, in a sentence for the person at the keyboard; a stack only for bugs. */
export function explain(error: unknown): string {
  if (
    error instanceof UsageError ||
    error instanceof StorageInUse ||
    error instanceof FunctionConfigError ||
    error instanceof TemplatesError
  )
    return error.message
  const { code, port } = error as { code?: unknown; port?: unknown }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another with --port N, or 0 for any.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
