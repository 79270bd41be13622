import { type Answers, isAnswer, openQuestions, type Question } from '../activity/questions'
import { type Refusal, refuse } from '../refusal'

/** One answer of one attendee, as a request brings it. */
export interface GivenAnswer {
  /** As the request names them: `self`, an id of the family, or a key of one's own party. */
  attendee: string
  question: string
  words: string[]
}

/**
 * The answers of each attendee, in the order of `attendees`. Answers to questions that are asked no more are left out: a
 * sheet may lie open while staff change them. A required one without its answer is refused, as is one that no option fits.
 */
export function decideAnswers(
  questions: readonly Question[] = [],
  attendees: readonly string[],
  given: readonly GivenAnswer[],
): Answers[] | Refusal {
  const asked = new Map(questions.map(question => [question.id, question]))
  const known = given.filter(({ question, words }) => asked.has(question) && words.length > 0)
  const wrong = known.some(({ question, words }) => {
    const one = asked.get(question)
    return one !== undefined && !isAnswer(one, words)
  })
  if (wrong) return refuse('answersWrong')
  const all = attendees.map(
    attendee =>
      Object.fromEntries(
        known.filter(one => one.attendee === attendee).map(({ question, words }) => [question, words]),
      ) satisfies Answers,
  )
  return all.some(answers => openQuestions(questions, answers).length > 0) ? refuse('answersNeeded') : all
}

/** What was said before to questions that are asked no more stays beside the new answers. */
export function keptBeside(
  before: Answers | undefined,
  now: Answers,
  questions: readonly Question[] = [],
): Answers {
  const gone = Object.entries(before ?? {}).filter(([id]) => !questions.some(question => question.id === id))
  return { ...Object.fromEntries(gone), ...now }
}
