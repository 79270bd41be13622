import fc from 'fast-check'
import { orientationOf } from '../../../domain/media/exif'
import { pictureBytesMax, sideMax } from '../../../domain/media/limits'
import { decidePicture } from '../../../domain/media/picture'
import { isRefusal } from '../../../domain/refusal'
import { exif, jpeg, png, webp } from '../../world/pictures'

const kinds = { jpeg, png, webp }
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as Kind[]

const read = (bytes: Uint8Array) => {
  const picture = decidePicture(bytes)
  if (isRefusal(picture)) throw new Error(picture.refused)
  return picture
}
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe.each(names)('%s', kind => {
  const make = kinds[kind]

  test('is told by its content, with its size', () => {
    expect(read(make())).toMatchObject({ type: kind, width: 40, height: 30 })
  })

  test('loses place, time, comments and whatever stands behind its end, and keeps the picture', () => {
    const { clean } = read(make({ tail: '<script>secret-place</script>' }))
    expect(textOf(make())).toContain('secret-place')
    expect(textOf(clean)).not.toMatch(/secret-place|script/)
    expect(textOf(clean)).toContain(
      { jpeg: '\x12\xff\0\x34\xff\xd0\x56', png: 'content', webp: 'content' }[kind],
    )
    // A clean one stays as it is.
    expect(textOf(read(clean).clean)).toBe(textOf(clean))
  })

  test('that is cut off, anywhere, is refused', () => {
    const whole = make()
    for (let length = 0; length < whole.length; length++)
      expect(decidePicture(whole.subarray(0, length))).toEqual({ refused: 'pictureWrong' })
  })

  test('of more pixels than a phone has memory for is refused', () => {
    expect(read(make({ width: sideMax, height: 5000 }))).toMatchObject({ width: sideMax })
    expect(decidePicture(make({ width: sideMax + 1, height: 1 }))).toEqual({ refused: 'pictureTooBig' })
    expect(decidePicture(make({ width: sideMax, height: 5001 }))).toEqual({ refused: 'pictureTooBig' })
  })

  test('however it is broken, it is read to an end or refused', () => {
    const whole = make()
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(changes, wrong => {
        const broken = Uint8Array.from(whole)
        for (const [at, value] of wrong) broken[at] = value
        const picture = decidePicture(broken)
        expect(isRefusal(picture) || picture.clean.length <= broken.length + 40).toBe(true)
      }),
      { seed: 20260918, numRuns: 300 },
    )
  })
})

test.each<[string, string]>([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a GIF', 'GIF89a\x01\0\x01\0'],
  ['a program', '\x7fELF'],
  ['an archive', 'PK\x03\x04'],
  ['nothing', ''],
])('%s is refused, whatever its name', (_, text) => {
  expect(decidePicture(Buffer.from(text, 'latin1'))).toEqual({ refused: 'pictureWrong' })
})

test('more than 5 MB is refused', () => {
  const tail = 'x'.repeat(pictureBytesMax)
  expect(decidePicture(jpeg({ tail }))).toEqual({ refused: 'pictureTooBig' })
})

describe('which way is up', () => {
  test.each([2, 3, 6, 8])('%d is kept', orientation => {
    const { clean } = read(jpeg({ orientation }))
    expect(orientationOf(Buffer.from(clean).subarray(6))).toBe(orientation)
    expect(orientationOf(exif(orientation, ''))).toBe(orientation)
  })

  test.each([0, 1, 9])('%d says nothing', orientation => {
    expect(textOf(read(jpeg({ orientation })).clean)).not.toContain('Exif')
  })
})
