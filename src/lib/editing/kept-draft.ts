import type { Storage } from '../storage'

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

/** Work in progress on the device. `blank` says which fields a draft has: what an older version kept otherwise is left. */
export function readKept<Draft extends object>(
  storage: Storage,
  key: string,
  blank: Draft,
): KeptDraft<Draft> | undefined {
  const kept = storage.read(key)
  const whole = isObject(kept) && isLike(kept.draft, blank) && isLike(kept.clean, blank)
  // The one cast: what lies there has every field of a draft, each of its kind.
  return whole && typeof kept.at === 'number' ? (kept as unknown as KeptDraft<Draft>) : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isLike = (value: unknown, blank: object): boolean =>
  isObject(value) && Object.entries(blank).every(([field, empty]) => typeof value[field] === typeof empty)

/** Drafts are flat and their fields always in the same order. */
export const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)
