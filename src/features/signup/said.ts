import { type Answers, askedOf, openQuestions, type Question } from '@domain/activity/questions'
import type { GivenAnswer } from '@domain/signup/answers'

/** What is answered on a sheet, by attendee and question; under `party` what is answered once for all who come. */
export type SaidBy = Record<string, Answers>

/** No id of an attendee. */
export const partyId = 'party'

/** As a request takes it: of those who come, and only what was said. */
export function answersOf(
  questions: readonly Question[] | undefined,
  attendees: readonly string[],
  said: SaidBy,
): { answers?: GivenAnswer[] } {
  if (!questions || questions.length === 0) return {}
  const { each, party } = askedOf(questions)
  const given = (attendee: string, from: string, asked: readonly Question[]) =>
    asked.flatMap(({ id }) => {
      const words = wordsOf(said[from], id)
      return words.length > 0 ? [{ attendee, question: id, words }] : []
    })
  return {
    answers: [
      // A request knows attendees alone: the first of them speaks for all.
      ...attendees.slice(0, 1).flatMap(first => given(first, partyId, party)),
      ...attendees.flatMap(attendee => given(attendee, attendee, each)),
    ],
  }
}

/** As a sheet shows what was said before. */
export function saidBefore(
  people: readonly { id: string; answers?: Answers }[],
  questions: readonly Question[] | undefined,
): SaidBy {
  const together = askedOf(questions).party.flatMap(({ id }) => {
    const words = people.find(({ answers }) => answers?.[id])?.answers?.[id]
    return words ? [[id, words] as const] : []
  })
  return {
    ...Object.fromEntries(people.map(({ id, answers = {} }) => [id, answers])),
    [partyId]: Object.fromEntries(together),
  }
}

const wordsOf = (answers: Answers = {}, id: string): string[] =>
  (answers[id] ?? []).map(word => word.trim()).filter(word => word !== '')

/** Who has left open what must be answered, in words; under `party` what is asked once. */
export function saidGaps(
  questions: readonly Question[] | undefined,
  attendees: readonly string[],
  said: SaidBy,
): Record<string, string> {
  const { each, party } = askedOf(questions)
  const isOpen = (by: string, asked: readonly Question[]) =>
    asked.some(
      question => openQuestions([question], { [question.id]: wordsOf(said[by], question.id) }).length > 0,
    )
  const open = [
    ...(attendees.length > 0 && isOpen(partyId, party) ? [partyId] : []),
    ...attendees.filter(attendee => isOpen(attendee, each)),
  ]
  return Object.fromEntries(open.map(by => [by, '这个活动要先答这一题']))
}
