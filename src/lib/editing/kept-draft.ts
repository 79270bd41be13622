import type { PrivateStorage } from '../private-storage'
import { newRequestId } from '../request-id'

/** A record of the server's at one of its revisions. */
export interface Saved {
  id: string
  rev: number
}

/** What somebody is filling in, and what they began from. */
export interface Work<Draft> {
  draft: Draft
  /** The draft as it was at `base`, or the blank form. */
  clean: Draft
  /** Absent until the server has it. */
  base?: Saved
  /** Request id of its making: however often that is tried, there is one record. */
  birthId: string
  /** It was sent to be made, and perhaps it was. */
  tried: boolean
}

export interface KeptDraft<Draft> extends Work<Draft> {
  /** Epoch ms of the last change. */
  at: number
}

/** Where the work on a record lies, or that on a new one. */
export const keptKey = (key: string, base: Saved | undefined): string => `draft.${key}.${base?.id ?? 'new'}`

/** Nothing of one's own yet. */
export const begin = <Draft>(theirs: (Saved & { draft: Draft }) | undefined, blank: Draft): Work<Draft> => ({
  draft: theirs?.draft ?? blank,
  clean: theirs?.draft ?? blank,
  ...(theirs ? { base: { id: theirs.id, rev: theirs.rev } } : {}),
  birthId: newRequestId(),
  tried: false,
})

/** Fields that never lie on the device, as telephone numbers; they come back as `from` has them. */
const without = <Draft extends object>(draft: Draft, fields: readonly (keyof Draft)[], from: Draft): Draft =>
  Object.assign({ ...draft }, ...fields.map(field => ({ [field]: from[field] })))

export interface Keeping<Draft> {
  /** Says which fields a draft has: what an older version kept otherwise is left alone. */
  blank: Draft
  /** Fields that are not kept. */
  unkept: readonly (keyof Draft)[]
}

/** Work in progress on the device; what was not kept of it is as in `from`. */
export function readKept<Draft extends object>(
  storage: Pick<PrivateStorage, 'read'>,
  key: string,
  { blank, unkept }: Keeping<Draft>,
  from: Draft,
): KeptDraft<Draft> | undefined {
  const found = storage.read(key)
  const whole = isObject(found) && isLike(found.draft, blank) && isLike(found.clean, blank)
  if (!whole || typeof found.at !== 'number') return undefined
  // The one cast: what lies there has every field of a draft, each of its kind.
  const kept = found as unknown as KeptDraft<Draft>
  return { ...kept, draft: without(kept.draft, unkept, from), clean: without(kept.clean, unkept, from) }
}

/** As `readKept` finds it again; removed when there is nothing of one's own in it. */
export function keep<Draft extends object>(
  storage: Pick<PrivateStorage, 'write' | 'remove'>,
  key: string,
  work: Work<Draft>,
  { blank, unkept }: Keeping<Draft>,
): void {
  const draft = without(work.draft, unkept, blank)
  const clean = without(work.clean, unkept, blank)
  const kept: KeptDraft<Draft> = { ...work, draft, clean, at: Date.now() }
  if (isSame(draft, clean)) storage.remove(key)
  else void storage.write(key, kept)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isLike = (value: unknown, blank: object): boolean =>
  isObject(value) && Object.entries(blank).every(([field, empty]) => typeof value[field] === typeof empty)

/** The fields of drafts are always in the same order. */
export const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
