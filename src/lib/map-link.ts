export interface Spot {
  name: string
  address: string
  /** GCJ-02. */
  lat: number
  lng: number
}

/**
 * Opens the map that the telephone has, without a foreign host: Android asks which one (RFC 5870 with Android's `q`), an
 * iPhone has its own scheme. By words, not by coordinates: `geo:` wants WGS-84, and ours lie some hundred metres beside it.
 * Undefined where there is no such thing: on a computer.
 */
export function mapLink(
  { name, address }: Pick<Spot, 'name' | 'address'>,
  userAgent: string,
): string | undefined {
  const words = encodeURIComponent(`${address} ${name}`.trim())
  if (/Android|HarmonyOS|OpenHarmony/i.test(userAgent)) return `geo:0,0?q=${words}`
  if (/iPhone|iPad|iPod/i.test(userAgent)) return `maps://?q=${words}`
  return undefined
}
