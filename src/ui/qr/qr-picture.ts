import { create } from 'qrcode/lib/core/qrcode'

/** Light modules around the code: the standard wants four. */
const quiet = 4

/**
 * A QR code (ISO/IEC 18004) as the address of an SVG picture: black on white in every theme, for scanners; sharp at any
 * size. Level M: a cracked screen is still read. @throws Error for a text longer than a code can hold (2,331 bytes)
 */
export function qrPicture(text: string): string {
  const { data, size } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, y) => runsIn(data.subarray(y * size, (y + 1) * size), y))
  const side = size + 2 * quiet
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${rows.join('')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The dark modules of a row, a rectangle for each run of them. */
function runsIn(row: Uint8Array, y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    const from = x
    while (row[x]) x++
    if (x > from) path += `M${from + quiet} ${y + quiet}h${x - from}v1h-${x - from}z`
  }
  return path
}

/** Mini-programs have no `TextEncoder`, which the package would use for a text. */
function utf8(text: string): Uint8ClampedArray {
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8ClampedArray.from(bytes, each => each.charCodeAt(0))
}
