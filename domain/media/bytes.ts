/** Reading and putting together bytes; past the end everything reads as 0. */

export const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0

/** Most significant byte first. */
export const big16 = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) * 256 + byteAt(bytes, at + 1)
export const big32 = (bytes: Uint8Array, at: number): number =>
  big16(bytes, at) * 65_536 + big16(bytes, at + 2)

/** Least significant byte first. */
export const little16 = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) + byteAt(bytes, at + 1) * 256
export const little24 = (bytes: Uint8Array, at: number): number =>
  little16(bytes, at) + byteAt(bytes, at + 2) * 65_536
export const little32 = (bytes: Uint8Array, at: number): number =>
  little16(bytes, at) + little16(bytes, at + 2) * 65_536

/** Do these letters of ASCII stand there? */
export const saysAt = (bytes: Uint8Array, at: number, letters: string): boolean =>
  [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0))

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
