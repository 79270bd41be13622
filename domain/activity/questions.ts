/** What an activity asks of whoever signs up: a few questions of its own, answered for each attendee or once a party. */

export const questionKinds = {
  text: '填空',
  one: '选一个',
  several: '可选几个',
  yesNo: '是或否',
} as const
export type QuestionKind = keyof typeof questionKinds

export interface Question {
  /** Stays when the words change: answers lie under it. */
  id: string
  words: string
  kind: QuestionKind
  /** Nobody signs up without an answer. */
  required?: boolean
  /** Of `one` and `several`. */
  options?: string[]
  /** Answered once by those who come together, as how they come; absent: by each of them. */
  per?: 'party'
}

/** Which are asked of each attendee, and which once of the party. */
export const askedOf = <Q extends Pick<Question, 'per'>>(questions: readonly Q[] = []) => ({
  each: questions.filter(({ per }) => per === undefined),
  party: questions.filter(({ per }) => per === 'party'),
})

/** By the question's id: what was written, or the options that were chosen. */
export type Answers = Record<string, string[]>

export const questionsMax = 6
export const optionsMax = 10
export const answerMax = 200
const yesOrNo = ['是', '否']

/** What may be chosen; undefined where one writes. */
export function choicesOf({ kind, options = [] }: Pick<Question, 'kind' | 'options'>): string[] | undefined {
  if (kind === 'text') return undefined
  return kind === 'yesNo' ? yesOrNo : options
}

/** What is wrong with a question, as one writes it: a choice needs two options at least, each once. */
export function isAskable(question: Question): boolean {
  const choices = choicesOf(question)
  return choices === undefined || (choices.length >= 2 && new Set(choices).size === choices.length)
}

/** Is this an answer to the question? One without words is none. */
export function isAnswer(question: Question, words: readonly string[]): boolean {
  const choices = choicesOf(question)
  if (choices === undefined) return words.length === 1
  if (words.length > 1 && question.kind !== 'several') return false
  return words.length > 0 && words.every(word => choices.includes(word))
}

/** Somebody has to answer before they may sign up. */
export const asksFirst = (questions: readonly Question[] = []): boolean =>
  questions.some(({ required }) => required === true)

/** Which required questions these answers leave open. */
export const openQuestions = (questions: readonly Question[] = [], answers: Answers = {}): Question[] =>
  questions.filter(question => question.required && !isAnswer(question, answers[question.id] ?? []))
