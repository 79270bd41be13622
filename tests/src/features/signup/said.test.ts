import type { Answers, Question } from '@domain/activity/questions'
import { answerLines, unansweredWords } from '@/features/activity/roster/answer-words'
import { answersOf, saidBefore, saidGaps } from '@/features/signup/said'

const meal: Question = { id: 'meal', words: '吃什么', kind: 'text', required: true }
const bus: Question = { id: 'bus', words: '怎么来', kind: 'text', required: true, per: 'party' }
const questions = [meal, bus]
const said = { party: { bus: ['走路 '] }, self: { meal: ['面'] }, m1: { meal: ['饭'] } }

test('what is asked once is sent once, for the first who comes', () => {
  expect(answersOf(questions, ['m1', 'self'], said).answers).toEqual([
    { attendee: 'm1', question: 'bus', words: ['走路'] },
    { attendee: 'm1', question: 'meal', words: ['饭'] },
    { attendee: 'self', question: 'meal', words: ['面'] },
  ])
})

test('who has left open what must be answered', () => {
  expect(Object.keys(saidGaps(questions, ['self', 'm2'], said))).toEqual(['m2'])
  expect(Object.keys(saidGaps(questions, ['self'], { self: { meal: ['面'] } }))).toEqual(['party'])
  expect(saidGaps(questions, [], {})).toEqual({})
})

test('a sheet comes up with what one of the party has said for all', () => {
  const people = [{ id: 'new' }, { id: 'self', answers: { bus: ['坐车'], meal: ['面'] } }]
  expect(saidBefore(people, questions)).toMatchObject({ party: { bus: ['坐车'] }, new: {} })
})

test('the list says once what the party said together, and counts a party that has not once', () => {
  const answers: Answers[] = [{ meal: ['面'], bus: ['坐车'] }, { bus: ['坐车'] }]
  const row = { attendees: ['王芳', '李小雨'], answers }
  expect(answerLines(row, questions)).toEqual(['一起：怎么来 坐车', '王芳：吃什么 面', '李小雨：还没有回答'])
  expect(answerLines(row, [bus])).toEqual(['一起：怎么来 坐车'])
  const silent = { attendees: ['李强', '李安'] }
  expect(unansweredWords([row, silent], questions)).toBe('3 人、1 组还没有回答必答的问题')
  expect(unansweredWords([row], [bus])).toBe('必答的问题都有回答')
})
