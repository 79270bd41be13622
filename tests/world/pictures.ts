/** Pictures as bytes, made by hand: what a reader of their structure looks at is all there. */

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const big = (length: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntBE(value, 0, length)
  return bytes
}
const little = (length: 2 | 3 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(value, 0, length)
  return bytes
}

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), big(2, content.length + 2), content])

/** What a phone writes down: which way is up, and where it was. The text stands for the coordinates. */
export const exif = (orientation: number, place: string): Buffer =>
  Buffer.concat([
    ascii('Exif\0\0II*\0'),
    little(4, 8),
    little(2, 1),
    ...[little(2, 0x0112), little(2, 3), little(4, 1), little(2, orientation), little(2, 0)],
    little(4, 0),
    ascii(place),
  ])

export interface JpegParts {
  width?: number
  height?: number
  orientation?: number
  /** Behind the end. */
  tail?: string
}

/** With a place, a comment, a thumbnail of its own and a restart within the scan. */
export const jpeg = ({ width = 40, height = 30, orientation = 6, tail = '' }: JpegParts = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe1, exif(orientation, 'secret-place 43.617 122.265')),
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0secret-place')),
    segment(0xe2, ascii('ICC_PROFILE\0\x01\x01colours')),
    segment(0xe2, ascii('MPF\0secret-place')),
    segment(0xfe, ascii('<script>secret-place</script>')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(
      0xc0,
      Buffer.concat([Buffer.from([8]), big(2, height), big(2, width), Buffer.from([1, 1, 17, 0])]),
    ),
    segment(0xc4, Buffer.alloc(20, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xff, 0xd9]),
    ascii(tail),
  ])

const chunk = (name: string, content: Buffer): Buffer =>
  Buffer.concat([big(4, content.length), ascii(name), content, Buffer.alloc(4)])

export const png = ({ width = 40, height = 30, tail = '' } = {}): Buffer =>
  Buffer.concat([
    ascii('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', Buffer.concat([big(4, width), big(4, height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('tEXt', ascii('Comment\0secret-place')),
    chunk('eXIf', exif(1, 'secret-place').subarray(6)),
    chunk('IDAT', ascii('content')),
    chunk('IEND', Buffer.alloc(0)),
    ascii(tail),
  ])

const riffChunk = (name: string, content: Buffer): Buffer =>
  Buffer.concat([ascii(name), little(4, content.length), content, Buffer.alloc(content.length % 2)])

export const webp = ({ width = 40, height = 30, tail = '' } = {}): Buffer => {
  const chunks = Buffer.concat([
    ascii('WEBP'),
    riffChunk(
      'VP8X',
      Buffer.concat([Buffer.from([0x0c, 0, 0, 0]), little(3, width - 1), little(3, height - 1)]),
    ),
    riffChunk('VP8 ', ascii('content')),
    riffChunk('EXIF', exif(1, 'secret-place')),
    riffChunk('XMP ', ascii('secret-place')),
  ])
  return Buffer.concat([ascii('RIFF'), little(4, chunks.length), chunks, ascii(tail)])
}
