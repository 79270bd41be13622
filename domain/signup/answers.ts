import { type Answers, askedOf, isAnswer, openQuestions, type Question } from '../activity/questions'
import { type Refusal, refuse } from '../refusal'

/** One answer of one attendee, as a request brings it. */
export interface GivenAnswer {
  /** As the request names them: `self`, an id of the family, or a key of one's own party. */
  attendee: string
  question: string
  words: string[]
}

/**
 * The answers of each attendee, in the order of `attendees`. What was said once for the party is said by each of them: so it
 * stays, whoever of them stays away; of several, as an old client gives them, the first counts. Answers to questions that are asked no more are left out: a
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
  const { party } = askedOf(questions)
  const together = party.flatMap(({ id }) => known.find(({ question }) => question === id) ?? [])
  const all = attendees.map(attendee => {
    const own = known.filter(one => one.attendee === attendee)
    return Object.fromEntries(
      [...own, ...together].map(({ question, words }) => [question, words]),
    ) satisfies Answers
  })
  return all.some(answers => openQuestions(questions, answers).length > 0) ? refuse('answersNeeded') : all
}

/** What one attendee has said, when another of the party has answered anew for all of them. */
export function withParty(
  before: Answers | undefined,
  now: Answers,
  questions: readonly Question[] = [],
): Answers {
  const ids = new Set(askedOf(questions).party.map(({ id }) => id))
  const own = Object.entries(before ?? {}).filter(([id]) => !ids.has(id))
  return Object.fromEntries([...own, ...Object.entries(now).filter(([id]) => ids.has(id))])
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
