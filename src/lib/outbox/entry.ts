import type { Call } from '@domain/reply'
import type { Failure } from '../answer'

/** One deed of the person that the server may not know of yet. */
export interface Entry {
  call: Call
  /** Epoch ms of the tap. */
  at: number
  /** The server said no while nobody was looking. */
  refusal?: Failure
}

/** Reads back what was kept; what an older version wrote in another shape is left out. */
export const readEntries = (kept: unknown): Entry[] => (Array.isArray(kept) ? kept.filter(isEntry) : [])

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'call' in value &&
  typeof value.call === 'object' &&
  value.call !== null &&
  'action' in value.call &&
  'requestId' in value.call
