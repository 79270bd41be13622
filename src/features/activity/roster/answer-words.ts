import type { Question } from '@domain/activity/questions'
import type { RosterRow } from '@domain/signup/contract'

type Said = Pick<RosterRow, 'attendees' | 'answers'>

/** A party's answers, a line for each attendee: `王芳：午饭吃什么 面`. */
export const answerLines = ({ attendees, answers = [] }: Said, questions: readonly Question[]): string[] =>
  attendees.map((name, i) => {
    const said = questions.flatMap(({ id, words }) => {
      const answer = answers[i]?.[id]
      return answer ? [`${words} ${answer.join('、')}`] : []
    })
    return `${name}：${said.length > 0 ? said.join('；') : '还没有回答'}`
  })

/** How many attendees have left some question open: those who came by a paper list, or before it was asked. */
export function unansweredWords(rows: readonly Said[], questions: readonly Question[]): string {
  const open = rows
    .flatMap(({ attendees, answers = [] }) => attendees.map((_, i) => answers[i] ?? {}))
    .filter(said => questions.some(({ id, required }) => required && !said[id])).length
  return open === 0 ? '必答的问题都有回答' : `${open} 人还没有回答必答的问题`
}
