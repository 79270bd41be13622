import { readPhone } from '../../person/phone'

/**
 * A list on paper that was typed: cells of Excel, or lines as they come from a chat (1. 张三 13800000000). One line is one
 * person, since a seat has a name.
 */
export interface PaperRow {
  /** In the text, from 1: to find it again. */
  line: number
  name: string
  /** As it was written; empty for none. */
  phone: string
  trouble?: Trouble
}

/** What is wrong with a line, seen before anybody is asked; words say how to mend it. */
export type Trouble = 'noName' | 'nameLong' | 'phoneWrong' | 'several' | 'twice'

export const troubleWords: Record<Trouble, string> = {
  noName: '这一行没有看到姓名，请补上姓名',
  nameLong: '姓名太长，请检查这一行是不是挤在一起了',
  phoneWrong: '电话不对，请检查位数，或者先空着',
  several: '一行只能是一个人，同来的人请各写一行姓名',
  twice: '和上面的一行是同一个人，不用再写',
}

/** As many as a clerk looks through; more go in a second list. */
export const paperRowsMax = 300
const nameMax = 20

/** 1. 张三, 2、李四, 3）王五, and the numbers in front of the rows of Excel. */
const ordinal = /^\s*\d{1,3}\s*[.、．)）:：\t ]\s*/
const heading = /姓名|名字/
const isCount = (cell: string): boolean => /^\d{1,2}(人|位|个)?$/.test(cell)
/** Three digits are not a count any more: whoever is called by them has a number that lost some. */
const phonePattern = /\+?\d[\d -]{1,20}\d/

export function readPaperList(text: string): PaperRow[] {
  const rows: PaperRow[] = []
  const seen = new Set<string>()
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    if (written.trim() === '' || heading.test(written)) continue
    if (rows.length === paperRowsMax) break
    rows.push(readLine(written, index + 1, seen))
  }
  return rows
}

function readLine(written: string, line: number, seen: Set<string>): PaperRow {
  const rest = written.replace(ordinal, '').replace(/"/g, '')
  const phone = phonePattern.exec(rest)?.[0] ?? ''
  const cells = rest
    .replace(phone, '\t')
    .split(/[\s,，;；]+/)
    .filter(cell => cell !== '')
  const counts = cells.filter(isCount)
  const [name = '', ...others] = joined(cells.filter(cell => !isCount(cell)))
  const row = { line, name, phone }
  const trouble = troubleOf(row, counts, others)
  if (trouble) return { ...row, trouble }
  const key = `${name}/${readPhone(phone) ?? ''}`
  if (seen.has(key)) return { ...row, trouble: 'twice' }
  seen.add(key)
  return row
}

/** 王 芳: names of two are spaced to look as wide as names of three. */
const joined = (names: string[]): string[] =>
  names.length > 1 && names.every(part => part.length === 1) ? [names.join('')] : names

/** A count of one says nothing. */
function troubleOf(
  { name, phone }: Pick<PaperRow, 'name' | 'phone'>,
  counts: readonly string[],
  others: readonly string[],
): Trouble | undefined {
  if (name === '') return 'noName'
  if (name.length > nameMax) return 'nameLong'
  if (/[、/]/.test(name) || others.length > 0) return 'several'
  if (counts.some(count => Number.parseInt(count, 10) > 1)) return 'several'
  return phone !== '' && readPhone(phone) === null ? 'phoneWrong' : undefined
}
