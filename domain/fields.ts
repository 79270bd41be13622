import * as v from 'valibot'

/**
 * The fields that several contracts share. Every text has a length and every list a size, so that no request can be
 * larger than what a function should read.
 */

/** Ids are ours or chosen in seed data: no dot and no dollar, since ids become field paths and operators. */
const idPattern = /^[0-9A-Za-z_-]{1,64}$/

export const id = v.pipe(v.string(), v.regex(idPattern, '编号的格式不对'))

/**
 * What is not seen lets a name look like another one (Unicode TR 36): zero-width and bidirectional marks, soft hyphens,
 * fillers of Hangul and Braille, tags, line separators, and halves of characters. Not the marks of Mongolian (180B–180E),
 * which is written here: words need them.
 */
const invisible =
  /[\u00AD\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}\p{Surrogate}]/u
/** Control characters, but for line feed and tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/

/** A piece of a text, with the blanks at its ends: those beside it need them. */
export const shown = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `最多 ${max} 个字`),
    v.check(text => !invisible.test(text) && !control.test(text), '文字里有看不见的符号，请重新输入'),
  )

const plain = (max: number) => v.pipe(shown(max), v.trim())

/** A text that may be empty, of at most `max` UTF-16 units. */
export const text = (max: number) => plain(max)
/** A text that must say something. */
export const words = (max: number) => v.pipe(plain(max), v.minLength(1, '这一项不能空着'))

/** The file id of a picture, as `readPictureName` of domain/media/file-id.ts takes it apart. */
export const picture = v.pipe(v.string(), v.maxLength(300), v.startsWith('cloud://'))

/** Epoch milliseconds between 2000 and 2100. */
export const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(946_684_800_000),
  v.maxValue(4_102_444_800_000),
)

/** The pattern alone lets 30 February through, and `Date` makes 2 March of it. */
const isOnCalendar = (day: string): boolean => {
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

/** A calendar day as `2026-09-25`, in Asia/Shanghai. */
export const day = v.pipe(
  v.string(),
  v.isoDate('日期要写成 2026-09-25 这样'),
  v.check(day => isOnCalendar(day), '没有这一天，请检查日期'),
)

export const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))

/** The next page starts after this; opaque to the client. */
export const cursor = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.check(text => /^[0-9A-Za-z._-]*$/.test(text), '请从第一页重新看起'),
  ),
)

export interface Page<T> {
  items: T[]
  /** Absent on the last page. */
  next?: string
}
