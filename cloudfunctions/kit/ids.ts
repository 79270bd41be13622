import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32 in lower case: no letter looks like a digit, and it reads well over the telephone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

const encode = (bytes: Uint8Array, length: number): string => {
  let out = ''
  for (let i = 0; i < length; i++) out += alphabet[(bytes[i] ?? 0) % 32]
  return out
}

/** An unguessable id of 60 bits: short enough for a scene of 32 characters. */
export const randomId = (): string => encode(randomBytes(12), 12)

/**
 * The same parts always give the same id (60 bits), so that a write which is sent again meets its own first attempt.
 * `what` keeps ids of different things apart.
 */
export const derivedId = (what: string, ...parts: readonly string[]): string =>
  encode(
    createHash('sha256')
      .update(JSON.stringify([what, ...parts]))
      .digest(),
    12,
  )
