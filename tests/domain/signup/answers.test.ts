import { isAskable, type Question } from '../../../domain/activity/questions'
import { decideAnswers, keptBeside, withParty } from '../../../domain/signup/answers'

const meal: Question = { id: 'meal', words: '吃什么', kind: 'one', options: ['面', '饭'], required: true }
const skills: Question = { id: 'skills', words: '会什么', kind: 'several', options: ['剪纸', '书法', '唱歌'] }
const note: Question = { id: 'note', words: '还有什么要说', kind: 'text' }
const car: Question = { id: 'car', words: '开车来吗', kind: 'yesNo' }
const questions = [meal, skills, note, car]

const given = (question: string, ...words: string[]) => ({ attendee: 'self', question, words })

test.each([
  { what: 'one of its options', said: [given('meal', '面')], gives: [{ meal: ['面'] }] },
  {
    what: 'several of them',
    said: [given('meal', '饭'), given('skills', '书法', '唱歌')],
    gives: [{ meal: ['饭'], skills: ['书法', '唱歌'] }],
  },
  {
    what: 'yes, and a text',
    said: [given('meal', '饭'), given('car', '是'), given('note', '晚到')],
    gives: [{ meal: ['饭'], car: ['是'], note: ['晚到'] }],
  },
  {
    what: 'nothing said is no answer',
    said: [given('meal', '饭'), given('note')],
    gives: [{ meal: ['饭'] }],
  },
  {
    what: 'a question that is asked no more',
    said: [given('meal', '饭'), given('shoes', '42')],
    gives: [{ meal: ['饭'] }],
  },
  { what: 'a required one left open', said: [given('car', '否')], gives: { refused: 'answersNeeded' } },
  { what: 'two where one is asked', said: [given('meal', '面', '饭')], gives: { refused: 'answersWrong' } },
  { what: 'no option of it', said: [given('meal', '饺子')], gives: { refused: 'answersWrong' } },
  {
    what: 'neither yes nor no',
    said: [given('meal', '饭'), given('car', '也许')],
    gives: { refused: 'answersWrong' },
  },
])('$what', ({ said, gives }) => {
  expect(decideAnswers(questions, ['self'], said)).toEqual(gives)
})

test('each of a party answers for themselves', () => {
  const both = [given('meal', '面'), { attendee: 'm1', question: 'meal', words: ['饭'] }]
  expect(decideAnswers([meal], ['m1', 'self'], both)).toEqual([{ meal: ['饭'] }, { meal: ['面'] }])
  expect(decideAnswers([meal], ['self', 'm1'], [given('meal', '面')])).toEqual({ refused: 'answersNeeded' })
})

test('what is asked no more stays beside the new answers, what was emptied does not', () => {
  const before = { shoes: ['42'], note: ['晚到'], meal: ['面'] }
  expect(keptBeside(before, { meal: ['饭'] }, questions)).toEqual({ shoes: ['42'], meal: ['饭'] })
})

test('a choice has two options, each once', () => {
  const choice = (...options: string[]) => isAskable({ ...meal, options })
  expect([choice('面', '饭'), choice('面'), choice('面', '面'), isAskable(car), isAskable(note)]).toEqual([
    true,
    false,
    false,
    true,
    true,
  ])
})

describe('asked once of a party', () => {
  const bus: Question = { ...meal, id: 'bus', words: '怎么来', per: 'party' }
  const by = (attendee: string, question: string, ...words: string[]) => ({ attendee, question, words })

  test.each([
    {
      what: 'one of them says it for all',
      said: [by('m1', 'bus', '饭'), by('m1', 'car', '是')],
      gives: [{ bus: ['饭'] }, { car: ['是'], bus: ['饭'] }],
    },
    {
      what: 'an old client asks each: the first counts',
      said: [by('self', 'bus', '面'), by('m1', 'bus', '饭')],
      gives: [{ bus: ['面'] }, { bus: ['面'] }],
    },
    { what: 'nobody says it', said: [by('m1', 'car', '是')], gives: { refused: 'answersNeeded' } },
    { what: 'no option of it', said: [by('self', 'bus', '飞')], gives: { refused: 'answersWrong' } },
  ])('$what', ({ said, gives }) => {
    expect(decideAnswers([bus, car], ['self', 'm1'], said)).toEqual(gives)
  })

  test('said anew by one, it is said by the others; what they said for themselves stays', () => {
    const before = { bus: ['面'], car: ['否'] }
    expect(withParty(before, { bus: ['饭'], car: ['是'] }, [bus, car])).toEqual({ bus: ['饭'], car: ['否'] })
    expect(withParty(before, {}, [bus, car])).toEqual({ car: ['否'] })
  })
})
