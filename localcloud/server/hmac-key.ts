import { createHmac, hash } from 'node:crypto'

/** https://www.rfc-editor.org/rfc/rfc2104, for SHA-256 */
const BLOCK_BYTES = 64
const SUM_BYTES = 32

/**
 * Signs texts with a key of at most 64 bytes. The same as `createHmac` in two hashes: that one sets up what OpenSSL needs
 * for each text, which takes longer than the hashing.
 */
export function hmacKey(key: Buffer): (text: string) => Buffer {
  const inner = padded(key, 0x36, BLOCK_BYTES)
  const outer = padded(key, 0x5c, BLOCK_BYTES + SUM_BYTES)
  return text => {
    hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer').copy(outer, BLOCK_BYTES)
    return hash('sha256', outer, 'buffer')
  }
}

export function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function padded(key: Buffer, pad: number, bytes: number): Buffer {
  const block = Buffer.alloc(bytes, pad)
  for (const [i, byte] of key.entries()) block[i] = byte ^ pad
  return block
}
