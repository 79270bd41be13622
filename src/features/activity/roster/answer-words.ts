import { askedOf, type Question } from '@domain/activity/questions'
import type { RosterRow } from '@domain/signup/contract'

type Said = Pick<RosterRow, 'attendees' | 'answers'>

/** What one of the party has said for all of them. */
const together = ({ answers = [] }: Said, id: string): string[] | undefined =>
  answers.find(said => said[id])?.[id]

/** `吃什么 面；会什么 书法`, or that nothing was said. */
const lineOf = (who: string, questions: readonly Question[], said: (id: string) => string[] | undefined) => {
  const parts = questions.flatMap(({ id, words }) => {
    const answer = said(id)
    return answer ? [`${words} ${answer.join('、')}`] : []
  })
  return `${who}：${parts.length > 0 ? parts.join('；') : '还没有回答'}`
}

/** A party's answers: what it said together, and a line for each attendee: `王芳：午饭吃什么 面`. */
export function answerLines(row: Said, questions: readonly Question[]): string[] {
  const { each, party } = askedOf(questions)
  const { attendees, answers = [] } = row
  return [
    ...(party.length > 0 ? [lineOf('一起', party, id => together(row, id))] : []),
    ...(each.length > 0 ? attendees.map((name, i) => lineOf(name, each, id => answers[i]?.[id])) : []),
  ]
}

/**
 * How many have left some question open: those who came by a paper list, or before it was asked. A party that has not
 * answered together counts once.
 */
export function unansweredWords(rows: readonly Said[], questions: readonly Question[]): string {
  const required = askedOf(questions.filter(question => question.required))
  const people = rows
    .flatMap(({ attendees, answers = [] }) => attendees.map((_, i) => answers[i] ?? {}))
    .filter(said => required.each.some(({ id }) => !said[id])).length
  const parties = rows.filter(row => required.party.some(({ id }) => !together(row, id))).length
  const open = [...(people > 0 ? [`${people} 人`] : []), ...(parties > 0 ? [`${parties} 组`] : [])]
  return open.length === 0 ? '必答的问题都有回答' : `${open.join('、')}还没有回答必答的问题`
}
