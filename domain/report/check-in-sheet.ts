import { withoutFormula } from '../csv'
import type { AskedQuestion } from './export-job'
import { answerCells, type SignupLine, type TableCell } from './signup-lines'

/** 签到表: whoever sits, by party and name, with room to sign. */

/** With a column for each chosen question. */
export const checkInHead = (questions: readonly AskedQuestion[]): string[] => [
  ...['序号', '姓名', '电话尾号', '同行'],
  ...questions.map(({ words }) => withoutFormula(words)),
  ...['签名', '备注'],
]
/** In characters; the six fill an A4 sheet between its margins, and more make all of them narrower. */
export const checkInWidths = (questions: readonly AskedQuestion[]): number[] => [
  ...[6, 16, 12, 8],
  ...questions.map(() => 14),
  ...[30, 16],
]

const byPinyin = new Intl.Collator('zh-Hans-CN')

/** Whoever waits is not expected, and is not on it. */
export const isExpected = ({ state }: Pick<SignupLine, 'state'>): boolean => state === 'seated'

/** Parties in the order of their first name, and so within each party. */
export function inSheetOrder(lines: readonly SignupLine[]): SignupLine[] {
  const parties = new Map<number, SignupLine[]>()
  for (const line of lines) {
    parties.set(line.party, [...(parties.get(line.party) ?? []), line])
  }
  const sorted = [...parties.values()].map(party =>
    party.sort(
      (a, b) => Number(b.name === b.by) - Number(a.name === a.by) || byPinyin.compare(a.name, b.name),
    ),
  )
  const first = (party: SignupLine[]) => party[0]?.name ?? ''
  return sorted.sort((a, b) => byPinyin.compare(first(a), first(b))).flat()
}

/** Enough of the number to tell two people of one name apart, and no more: the sheet lies open on a table. */
const lastFour = (phone: string): string => phone.slice(-4)

export const checkInCells = (
  line: SignupLine,
  number: number,
  questions: readonly AskedQuestion[],
  above: SignupLine | undefined,
): TableCell[] => [
  number,
  withoutFormula(line.name),
  lastFour(line.phone),
  line.size > 1 ? `${line.size} 人` : '',
  ...answerCells(line, questions, above),
  '',
  '',
]
