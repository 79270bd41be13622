import { type Answers, answerMax, askedOf, choicesOf, type Question } from '@domain/activity/questions'
import { CheckList } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { partyId, type SaidBy } from './said'

interface Props {
  questions: readonly Question[] | undefined
  /** Who comes. */
  people: readonly { id: string; name: string }[]
  said: SaidBy
  /** By attendee or `party`, in words. */
  gaps: Record<string, string>
  onChange: (said: SaidBy) => void
}

/** What the activity asks: once of those who come together, then of each. */
export function QuestionFields({ questions = [], people, said, gaps, onChange }: Props) {
  if (questions.length === 0 || people.length === 0) return null
  const { each, party } = askedOf(questions)
  const several = people.length > 1
  const ask = (by: string, question: Question, label: string) => (
    <Asked
      key={`${by} ${question.id}`}
      question={question}
      label={label}
      words={said[by]?.[question.id] ?? []}
      error={gaps[by]}
      onChange={words => onChange({ ...said, [by]: answered(said[by], question.id, words) })}
    />
  )
  return (
    <Stack>
      {party.map(question => ask(partyId, question, question.words))}
      {people.flatMap(({ id, name }) =>
        each.map(question => ask(id, question, several ? `${name}：${question.words}` : question.words)),
      )}
    </Stack>
  )
}

const answered = (before: Answers = {}, id: string, words: string[]): Answers => ({ ...before, [id]: words })

interface AskedProps {
  question: Question
  label: string
  words: string[]
  error: string | undefined
  onChange: (words: string[]) => void
}

function Asked({ question, label, words, error, onChange }: AskedProps) {
  const { kind, required = false } = question
  const choices = choicesOf(question)
  const missing = required && words.join('').trim() === '' ? error : undefined
  if (!choices) {
    return (
      <TextField
        label={label}
        required={required}
        value={words[0] ?? ''}
        maxLength={answerMax}
        error={missing}
        onChange={next => onChange([next])}
      />
    )
  }
  const items = choices.map(value => ({ value, text: value }))
  return (
    <Field label={label} required={required} error={missing}>
      {kind === 'several' ? (
        <CheckList label={label} items={items} chosen={words} onChange={onChange} />
      ) : (
        <Chips
          label={label}
          items={items}
          value={words[0]}
          onChange={next => onChange(next === undefined ? [] : [next])}
        />
      )}
    </Field>
  )
}
