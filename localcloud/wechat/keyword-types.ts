import {
  AMOUNT_DIGITS_MAX,
  CAR_NUMBER_CHARACTERS_MAX,
  CHARACTER_STRING_CHARACTERS_MAX,
  LETTER_CHARACTERS_MAX,
  NAME_HAN_CHARACTERS_MAX,
  NAME_LETTERS_MAX,
  NUMBER_CHARACTERS_MAX,
  PHONE_NUMBER_CHARACTERS_MAX,
  PHRASE_CHARACTERS_MAX,
  SYMBOL_CHARACTERS_MAX,
  THING_CHARACTERS_MAX,
} from '../limits'

/** Says whether WeChat takes a text for a keyword of this type. */
type Check = (text: string) => boolean

/** Neither a letter, a digit, a space nor a control character. */
const SYMBOL = '[^\\p{L}\\p{N}\\p{Z}\\p{C}]'
const HAN = '\\p{Script=Han}'
/** No line breaks and no control characters. */
const PRINTED = '[^\\p{Cc}\\p{Zl}\\p{Zp}]'

const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?'
const YEAR = '\\d{4}'
const MONTH = '(?:0?[1-9]|1[0-2])'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const DATE = `(?:${[
  `${YEAR}年${MONTH}月(?:${DAY}日)?`,
  `${MONTH}月${DAY}日`,
  ...['-', '/', '\\.'].flatMap(joint => [
    `${YEAR}${joint}${MONTH}(?:${joint}${DAY})?`,
    `${MONTH}${joint}${DAY}`,
  ]),
].join('|')})`

/**
 * The types of keywords and what each takes (发送订阅消息, 订阅消息参数值内容限制说明). Types of `enum` are not here: their
 * values are listed in the template.
 */
export const keywordTypes: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['thing', upTo(THING_CHARACTERS_MAX, `${PRINTED}+`)],
  ['number', upTo(NUMBER_CHARACTERS_MAX, '\\d+(?:\\.\\d+)?')],
  ['letter', upTo(LETTER_CHARACTERS_MAX, '[A-Za-z]+')],
  ['symbol', upTo(SYMBOL_CHARACTERS_MAX, `${SYMBOL}+`)],
  ['character_string', upTo(CHARACTER_STRING_CHARACTERS_MAX, `(?:[A-Za-z0-9 ]|${SYMBOL})+`)],
  ['time', pointOrRange(`(?:${DATE}\\s*)?${CLOCK}`)],
  ['date', pointOrRange(`${DATE}(?:\\s*${CLOCK})?`)],
  ['amount', upTo(Infinity, `\\p{Sc}?\\d{1,${AMOUNT_DIGITS_MAX}}(?:\\.\\d+)?元?`)],
  ['phone_number', upTo(PHONE_NUMBER_CHARACTERS_MAX, `${SYMBOL}*\\d(?:\\d| |${SYMBOL})*`)],
  ['car_number', upTo(CAR_NUMBER_CHARACTERS_MAX, `[${HAN}A-Za-z0-9][A-Za-z0-9]*[${HAN}A-Za-z0-9]?`)],
  // A mixture of Chinese and letters counts as Chinese.
  [
    'name',
    either(
      upTo(NAME_HAN_CHARACTERS_MAX, `(?:\\p{L}| |${SYMBOL})+`),
      upTo(NAME_LETTERS_MAX, `(?:(?!${HAN})\\p{L}| |${SYMBOL})+`),
    ),
  ],
  ['phrase', upTo(PHRASE_CHARACTERS_MAX, `${HAN}+`)],
])

/** At most so many characters, all of the pattern. */
function upTo(max: number, pattern: string): Check {
  const whole = new RegExp(`^(?:${pattern})$`, 'u')
  return text => [...text].length <= max && whole.test(text)
}

/** Two points are joined by the half-width tilde. */
function pointOrRange(point: string): Check {
  return upTo(Infinity, `${point}(?:~${point})?`)
}

function either(...checks: Check[]): Check {
  return text => checks.some(check => check(text))
}
