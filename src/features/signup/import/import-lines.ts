import type { Fate } from '@domain/signup/import/fate'
import { type PaperRow, troubleWords } from '@domain/signup/import/paper-list'
import type { Answer } from '@/lib/answer'

/** A line of a paper list on its way: what is foreseen for it, and what became of it. */
export interface ImportLine extends PaperRow {
  forecast?: Fate
  outcome?: Outcome
}

export type Outcome =
  | { state: 'seated' | 'already' }
  | { state: 'waiting'; position: number }
  | { state: 'refused'; message: string }

/** Lines that are worth sending: nothing is wrong with them, and they were not answered yet. */
export const isOpenLine = ({ trouble, forecast, outcome }: ImportLine): boolean =>
  trouble === undefined && outcome === undefined && forecast?.fate !== 'refused'

export function outcomeOf(answer: Answer<{ state: 'seated' | 'waiting'; position?: number }>): Outcome {
  if (!answer.ok)
    return answer.cause === 'alreadyIn' ? { state: 'already' } : { state: 'refused', message: answer.message }
  const { state, position } = answer.data
  return state === 'waiting' ? { state, position: position ?? 0 } : { state }
}

export type Tone = 'good' | 'warn' | 'danger' | 'info'

/** What stands beside a line: what became of it, else what will. */
export function lineWords({ trouble, forecast, outcome }: ImportLine): { tone: Tone; words: string } {
  if (outcome) return outcomeWords(outcome)
  if (trouble) return { tone: 'danger', words: troubleWords[trouble] }
  if (!forecast) return { tone: 'info', words: '还没有核对' }
  if (forecast.fate === 'refused') return { tone: 'danger', words: forecast.message }
  return {
    seat: { tone: 'good' as const, words: '可以报上' },
    line: { tone: 'warn' as const, words: '名额满了，会排候补' },
    already: { tone: 'info' as const, words: '已经报过名' },
  }[forecast.fate]
}

function outcomeWords(outcome: Outcome): { tone: Tone; words: string } {
  if (outcome.state === 'refused') return { tone: 'danger', words: outcome.message }
  if (outcome.state === 'waiting') return { tone: 'warn', words: `候补第 ${outcome.position} 位` }
  return outcome.state === 'seated'
    ? { tone: 'good', words: '已报名' }
    : { tone: 'info', words: '已经报过名' }
}

/** 可以报上 12 人，候补 3 人，要改的 1 行. */
export function sumWords(lines: readonly ImportLine[]): string {
  const count = (is: (line: ImportLine) => boolean) => lines.filter(is).length
  const parts: [string, number, string][] = [
    ['已报名', count(({ outcome }) => outcome?.state === 'seated'), '人'],
    ['候补', count(({ outcome }) => outcome?.state === 'waiting'), '人'],
    ['可以报上', count(line => isOpenLine(line) && line.forecast?.fate === 'seat'), '人'],
    ['会排候补', count(line => isOpenLine(line) && line.forecast?.fate === 'line'), '人'],
    ['已经报过名', count(isThere), '人'],
    ['报不上', count(line => lineWords(line).tone === 'danger'), '行'],
  ]
  return parts
    .filter(([, number]) => number > 0)
    .map(([words, number, unit]) => `${words} ${number} ${unit}`)
    .join('，')
}

const isThere = ({ forecast, outcome }: ImportLine): boolean =>
  outcome ? outcome.state === 'already' : forecast?.fate === 'already'
