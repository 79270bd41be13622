import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Personal fields at rest: AES-256-GCM, with the key's id in the value, so that keys can be changed one by one; and a
 * keyed hash, so that a field can be looked up without being readable.
 *
 * `FIELD_KEYS` holds `id:base64,id:base64,…`; the first one seals, all of them open. `HASH_KEY` is base64 as well: it
 * cannot be changed without hashing every record again. Keys whose id begins with `dev` are refused outside of a
 * local environment (one whose name begins with `local`).
 */

/** `<key id>.<nonce>.<ciphertext and tag>`, the latter two in base64url. */
export type Sealed = string

const nonceBytes = 12
const tagBytes = 16

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: see docs/deploy.md, "Keys"`)
  return value
}

const key32 = (base64: string, name: string): Buffer => {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
  return key
}

const keyRing = (): [id: string, key: Buffer][] =>
  setting('FIELD_KEYS')
    .split(',')
    .map(part => {
      const [id = '', base64 = ''] = part.trim().split(':')
      if (id.startsWith('dev') && !(process.env.TCB_ENV ?? '').startsWith('local')) {
        throw new Error(`key "${id}" is for development only`)
      }
      return [id, key32(base64, `FIELD_KEYS, key "${id}"`)]
    })

/** `about` is bound to the value (record id and field), so that a sealed value copied elsewhere does not open. */
export function seal(plain: string, about: string): Sealed {
  const first = keyRing()[0]
  if (!first) throw new Error('FIELD_KEYS holds no key')
  const [id, key] = first
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${id}.${nonce.toString('base64url')}.${body.toString('base64url')}`
}

/** With the key that seals now. */
export const isSealedAnew = (sealed: Sealed): boolean => sealed.startsWith(`${keyRing()[0]?.[0]}.`)

/** Throws when the key is unknown, the value was changed, or it belongs to something else. */
export function open(sealed: Sealed, about: string): string {
  const [id, nonce = '', body = ''] = sealed.split('.')
  const key = keyRing().find(([known]) => known === id)?.[1]
  if (!key) throw new Error(`no key "${id}" in FIELD_KEYS`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
}

const keyed = (parts: readonly string[]): Buffer =>
  createHmac('sha256', key32(setting('HASH_KEY'), 'HASH_KEY'))
    .update(JSON.stringify(parts))
    .digest()

/** 20 lower-case letters and digits, the first a letter: fit to be a field name of a document. */
export const keyedHash = (what: string, ...parts: readonly string[]): string =>
  `h${keyed([what, ...parts])
    .toString('hex')
    .slice(0, 19)}`

/** So many digits (at most 8) that nobody works out who does not have the key. */
export const keyedDigits = (length: number, what: string, ...parts: readonly string[]): string =>
  // Of 48 bits: what the remainder favours is less than one in a million.
  String(keyed([what, ...parts]).readUIntBE(0, 6) % 10 ** length).padStart(length, '0')
