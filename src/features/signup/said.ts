import { type Answers, openQuestions, type Question } from '@domain/activity/questions'
import type { GivenAnswer } from '@domain/signup/answers'

/** What is answered on a sheet, by attendee and question. */
export type SaidBy = Record<string, Answers>

/** As a request takes it: of those who come, and only what was said. */
export function answersOf(
  questions: readonly Question[] | undefined,
  attendees: readonly string[],
  said: SaidBy,
): { answers?: GivenAnswer[] } {
  if (!questions || questions.length === 0) return {}
  return {
    answers: attendees.flatMap(attendee =>
      questions.flatMap(({ id }) => {
        const words = wordsOf(said[attendee], id)
        return words.length > 0 ? [{ attendee, question: id, words }] : []
      }),
    ),
  }
}

const wordsOf = (answers: Answers = {}, id: string): string[] =>
  (answers[id] ?? []).map(word => word.trim()).filter(word => word !== '')

/** Who has left open what must be answered, in words. */
export function saidGaps(
  questions: readonly Question[] | undefined,
  attendees: readonly string[],
  said: SaidBy,
): Record<string, string> {
  const open = (attendee: string) =>
    (questions ?? []).some(
      question =>
        openQuestions([question], { [question.id]: wordsOf(said[attendee], question.id) }).length > 0,
    )
  return Object.fromEntries(attendees.filter(open).map(attendee => [attendee, '这个活动要先答这一题']))
}
