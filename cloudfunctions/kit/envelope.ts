import * as v from 'valibot'
import { type Refusal, refusals } from '../../domain/refusal'
import type { Call, Reply } from '../../domain/reply'

/** What goes in and out of `api`. */

/** 100 KB: what WeChat advises for the data of a call (facts: platform.md §2.1). */
const callMaxBytes = 100_000

const envelope = v.strictObject({
  action: v.pipe(v.string(), v.maxLength(64)),
  input: v.unknown(),
  requestId: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/)),
})

/** Null for anything that is not a call, or too large to be one. */
export function readCall(event: unknown): Call | null {
  if (typeof event !== 'object' || event === null || !isSmall(event)) return null
  // WeChat adds `userInfo` to what the client sent; it is never read.
  const { userInfo: _, ...call } = event as Record<string, unknown>
  const parsed = v.safeParse(envelope, call)
  return parsed.success ? { ...parsed.output, input: parsed.output.input } : null
}

function isSmall(event: object): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(event)) <= callMaxBytes
  } catch {
    // Nested deeper than the stack.
    return false
  }
}

export const refused = (requestId: string, refusal: Refusal, fields?: Record<string, string>): Reply => ({
  ok: false,
  cause: refusal.refused,
  message: refusals[refusal.refused],
  ...(refusal.detail ? { detail: refusal.detail } : {}),
  ...(fields ? { fields } : {}),
  requestId,
})

/** Paths of wrong fields. Messages of ours are Chinese; the library's own quote what was sent, which must not come back. */
export function wrongFields(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues.slice(0, 20)) {
    const path = v.getDotPath(issue) ?? ''
    fields[path] ??= /^[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '格式不对'
  }
  return fields
}
