import { typeName } from '../../query/value-types'
import { isNil, type Operator, pipelineFault } from '../expression'

const ANY = Number.POSITIVE_INFINITY

export const texts: Record<string, Operator> = {
  $concat: {
    least: 0,
    most: ANY,
    run: (...parts) => {
      const texts = parts.map(part => (isNil(part) ? null : textOf('$concat only supports strings', part)))
      return texts.includes(null) ? null : texts.join('')
    },
  },
  $split: {
    least: 2,
    most: 2,
    run: (text, separator) => {
      if (isNil(text) || isNil(separator)) return null
      const by = textOf(
        '$split requires an expression that evaluates to a string as a second argument',
        separator,
      )
      if (by === '') throw pipelineFault('$split requires a non-empty separator')
      return textOf(
        '$split requires an expression that evaluates to a string as a first argument',
        text,
      ).split(by)
    },
  },
  $strLenBytes: {
    least: 1,
    most: 1,
    run: text => Buffer.byteLength(textOf('$strLenBytes requires a string argument', text)),
  },
  $strLenCP: {
    least: 1,
    most: 1,
    run: text => [...textOf('$strLenCP requires a string argument', text)].length,
  },
  $strcasecmp: {
    least: 2,
    most: 2,
    run: (a, b) => Math.sign(Buffer.compare(Buffer.from(upper(asText(a))), Buffer.from(upper(asText(b))))),
  },
  $toLower: { least: 1, most: 1, run: text => lower(asText(text)) },
  $toUpper: { least: 1, most: 1, run: text => upper(asText(text)) },
  $indexOfBytes: { least: 2, most: 4, run: (...args) => indexIn('$indexOfBytes', bytesOf, args) },
  $indexOfCP: { least: 2, most: 4, run: (...args) => indexIn('$indexOfCP', codePoints, args) },
  $substr: { least: 3, most: 3, run: substrBytes },
  $substrBytes: { least: 3, most: 3, run: substrBytes },
  $substrCP: {
    least: 3,
    most: 3,
    run: (text, start, count) => {
      const from = index('$substrCP', 'starting index', start)
      return [...asText(text)].slice(from, from + index('$substrCP', 'length', count)).join('')
    },
  },
}

function textOf(demand: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw pipelineFault(`${demand}, not ${typeName(value)}`)
}

/** What some operators make of values that are no texts; null is empty. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value
  if (isNil(value)) return ''
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw pipelineFault(`can't convert from BSON type ${typeName(value)} to String`)
}

/** Only ASCII changes its case in MongoDB. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, letter => letter.toLowerCase())
}

function upper(text: string): string {
  return text.replace(/[a-z]/g, letter => letter.toUpperCase())
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text)
}

/** Code points as units that can be searched; a text of one's own would find halves of characters. */
function codePoints(text: string): Buffer {
  const units = Buffer.alloc([...text].length * 4)
  for (const [i, character] of [...text].entries()) units.writeUInt32BE(character.codePointAt(0) ?? 0, i * 4)
  return units
}

/** `[text, wanted, start?, end?]`; -1 if it is not there, null for a null text. */
function indexIn(name: string, unitsOf: (text: string) => Buffer, args: unknown[]): number | null {
  const [text, wanted, start = 0, end] = args
  if (isNil(text)) return null
  const whole = unitsOf(textOf(`${name} requires a string as the first argument`, text))
  const part = unitsOf(textOf(`${name} requires a string as the second argument`, wanted))
  const width = unitsOf === codePoints ? 4 : 1
  const from = index(name, 'starting index', start)
  const to = end === undefined ? whole.length / width : index(name, 'ending index', end)
  for (let at = from; at * width + part.length <= Math.min(to * width, whole.length); at++) {
    if (whole.subarray(at * width, at * width + part.length).equals(part)) return at
  }
  return -1
}

function index(name: string, what: string, value: unknown): number {
  if (typeof value !== 'number')
    throw pipelineFault(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`)
  if (value < 0) throw pipelineFault(`${name}: ${what} must be a nonnegative integer.`)
  return Math.trunc(value)
}

/** A negative count means all that is left. No character is cut. */
function substrBytes(text: unknown, start: unknown, count: unknown): string {
  const bytes = Buffer.from(asText(text))
  const from = index('$substrBytes', 'starting index', start)
  const isOpen = typeof count === 'number' && count < 0
  const to = isOpen ? bytes.length : Math.min(bytes.length, from + index('$substrBytes', 'length', count))
  if (isInsideOf(bytes, from))
    throw pipelineFault('$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.')
  if (isInsideOf(bytes, to))
    throw pipelineFault('$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.')
  return bytes.subarray(from, Math.max(from, to)).toString()
}

function isInsideOf(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) === 0x80
}
