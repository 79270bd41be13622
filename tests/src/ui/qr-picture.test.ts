import jsqr from 'jsqr'
import { qrPicture } from '@/ui/qr/qr-picture'

const scale = 4

/** Draws the picture's rectangles as a screen would, and reads them as a scanner does. */
function scanned(picture: string): string | undefined {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  const dark = /<path d="([^"]*)"/.exec(svg)?.[1] ?? ''
  for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * side + Number(x) * scale) * 4
      for (let at = from; at < from + Number(width) * scale * 4; at++) if (at % 4 < 3) pixels[at] = 0
    }
  }
  return jsqr(pixels, side, side)?.data
}

test.each(['QD.bsu76cf3.075775', `RY.${'x1Y_'.repeat(20)}`, '签到'])('%s is read again', text => {
  expect(scanned(qrPicture(text))).toBe(text)
})

test('a text that no code can hold is an error', () => {
  expect(() => qrPicture('x'.repeat(3000))).toThrow()
})
