/**
 * A request id as one reads it over the telephone: six letters and digits, none of which looks like another (Crockford's
 * base 32). 30 bits: enough to find one among the latest faults, and made the same way by the phone and by the server.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 6

export function shortId(requestId: string): string {
  // FNV-1a: only spreads the ids, and hides nothing.
  let hash = 0x811c9dc5
  for (let i = 0; i < requestId.length; i++)
    hash = Math.imul(hash ^ requestId.charCodeAt(i), 0x01000193) >>> 0
  let out = ''
  for (let i = 0; i < length; i++) {
    out += alphabet[hash % 32]
    hash = Math.floor(hash / 32)
  }
  return out
}
