import { Cron } from 'croner'

/** A timer's `config` that the cloud would not take; the message names the field. */
export class CronError extends Error {}

/** When a timer runs, in the cloud's seven fields and in UTC+8. */
export interface CronExpression {
  /** The first six fields, for croner, which combines day and weekday by OR as the cloud does. */
  pattern: string
  hasYear(year: number): boolean
  /** The first run after a moment; `undefined` if there is none. */
  nextRun(after: Date): Date | undefined
}

export const CRON_ZONE = 'Asia/Shanghai'

interface CronField {
  name: string
  min: number
  max: number
  /** Words that stand for `min`, `min + 1`, … */
  words?: readonly string[]
}

/** The cloud's own table (云开发/定时触发器). */
const FIELDS: readonly CronField[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { name: 'weekday', min: 0, max: 6, words: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
  { name: 'year', min: 1970, max: 2099 },
]

/** Lists, ranges, `*` and steps are all that the cloud knows; `L`, `W`, `#` and `?` are not for it. */
const PART = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/

/** @throws CronError */
export function readCron(config: string): CronExpression {
  const texts = config.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) {
    const names = FIELDS.map(({ name }) => name).join(' ')
    throw new CronError(`has ${texts.length} fields, not the ${FIELDS.length} of the cloud (${names})`)
  }
  const sets = FIELDS.map((field, i) => readField(field, texts[i] ?? ''))
  const pattern = texts.slice(0, -1).join(' ')
  const years = sets.at(-1) ?? new Set()
  const cron = new Cron(pattern, { timezone: CRON_ZONE, paused: true })
  return {
    pattern,
    hasYear: year => years.has(year),
    nextRun: after => nextRun(cron, years, after),
  }
}

function readField(field: CronField, text: string): ReadonlySet<number> {
  return new Set(text.split(',').flatMap(part => readPart(field, part)))
}

function readPart(field: CronField, text: string): number[] {
  const [, star, from, to, step = '1'] = PART.exec(text) ?? refuse(field, text)
  const first = star || from === undefined ? field.min : numberOf(field, from)
  // `1/10` goes on from 1 to the end of the field.
  const open = star !== undefined || (to === undefined && text.includes('/'))
  const last = open ? field.max : numberOf(field, to ?? from ?? '')
  if (last < first || Number(step) === 0) refuse(field, text)
  const length = Math.floor((last - first) / Number(step)) + 1
  return Array.from({ length }, (_, i) => first + i * Number(step))
}

function numberOf(field: CronField, text: string): number {
  const word = field.words?.indexOf(text.toUpperCase()) ?? -1
  const number = word < 0 ? Number(text) : field.min + word
  return number >= field.min && number <= field.max ? number : refuse(field, text)
}

function refuse({ name, min, max, words = [] }: CronField, text: string): never {
  const or = words.length > 0 ? ` or ${words[0]}–${words.at(-1)}` : ''
  throw new CronError(`has "${text}" for the ${name}, which is ${min}–${max}${or}, with , - * /`)
}

function nextRun(cron: Cron, years: ReadonlySet<number>, after: Date): Date | undefined {
  for (let from = after; ; ) {
    const next = cron.nextRun(from)
    if (!next) return undefined
    const year = chinaYear(next)
    if (years.has(year)) return next
    const later = [...years].filter(other => other > year)
    if (later.length === 0) return undefined
    from = new Date(startOfYear(Math.min(...later)) - 1)
  }
}

const CHINA_OFFSET_MS = 8 * 3600 * 1000

export function chinaYear(moment: Date): number {
  return new Date(moment.getTime() + CHINA_OFFSET_MS).getUTCFullYear()
}

function startOfYear(year: number): number {
  return Date.UTC(year, 0) - CHINA_OFFSET_MS
}
