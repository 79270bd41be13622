import type { Answers } from '../activity/questions'
import { withoutFormula } from '../csv'
import { minuteOf } from '../time'
import type { AskedQuestion } from './export-job'

/** One attendee of an activity, as the tables show them: masked already where that was asked for. */
export interface SignupLine {
  /** Which party, in the order of the list; those who come together have the same. */
  party: number
  /** How many of the party come. */
  size: number
  name: string
  state: 'seated' | 'waiting'
  /** Only when waiting. */
  position?: number
  /** Who signed them up, and their telephone number. */
  by: string
  phone: string
  estate: string
  joinedAt: number
  /** What they said to the activity's questions; only where names are whole. */
  answers?: Answers
}

export type TableCell = string | number

const listHead = ['序号', '姓名', '状态', '第几组', '同行人数', '报名人', '联系电话', '小区', '报名时间']
/** In characters. */
const listWidths = [6, 14, 12, 8, 9, 14, 16, 18, 18]

export const stateWords = ({ state, position }: Pick<SignupLine, 'state' | 'position'>): string =>
  state === 'seated' ? '已报名' : position === undefined ? '候补，等确认' : `候补第 ${position} 位`

const answerWidth = 20

/** With a column for each question. */
export const headOf = (questions: readonly AskedQuestion[]): string[] => [
  ...listHead,
  ...questions.map(({ words }) => withoutFormula(words)),
]
export const widthsOf = (questions: readonly AskedQuestion[]): number[] => [
  ...listWidths,
  ...questions.map(() => answerWidth),
]

/** What a party said together stands in its first line alone. */
export const answerCells = (
  { answers = {}, party }: SignupLine,
  questions: readonly AskedQuestion[],
  above: Pick<SignupLine, 'party'> | undefined,
): string[] =>
  questions.map(({ id, per }) =>
    per === 'party' && above?.party === party ? '' : withoutFormula((answers[id] ?? []).join('、')),
  )

/** `number` counts from 1; `above` is the line before this one. */
export const listCells = (
  line: SignupLine,
  number: number,
  questions: readonly AskedQuestion[],
  above: SignupLine | undefined,
): TableCell[] => [
  number,
  withoutFormula(line.name),
  stateWords(line),
  line.party,
  line.size,
  withoutFormula(line.by),
  withoutFormula(line.phone),
  withoutFormula(line.estate),
  minuteOf(line.joinedAt),
  ...answerCells(line, questions, above),
]

/** The first line of a list: what it is, of how many, as of when. */
export function listCaption(
  title: string,
  { total, at }: { total: number; at: number },
  masked: boolean,
): string {
  const names = masked ? '姓名和电话已隐去一部分' : '含完整姓名和电话，请妥善保管'
  return withoutFormula(`${title} 报名表，共 ${total} 人，截至 ${minuteOf(at)}，${names}`)
}

/** Fit to be part of a path of the cloud's storage and of a file name on Windows. */
export const fileTitle = (title: string): string => title.replace(/[^\p{L}\p{N}_-]/gu, '').slice(0, 40)
