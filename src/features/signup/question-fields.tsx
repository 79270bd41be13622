import { type Answers, answerMax, choicesOf, type Question } from '@domain/activity/questions'
import { CheckList } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import type { SaidBy } from './said'

interface Props {
  questions: readonly Question[] | undefined
  /** Who comes; each is asked. */
  people: readonly { id: string; name: string }[]
  said: SaidBy
  /** By attendee, in words. */
  gaps: Record<string, string>
  onChange: (said: SaidBy) => void
}

/** What the activity asks of each who comes. */
export function QuestionFields({ questions = [], people, said, gaps, onChange }: Props) {
  if (questions.length === 0) return null
  return (
    <Stack>
      {people.flatMap(({ id, name }) =>
        questions.map(question => (
          <Asked
            key={`${id} ${question.id}`}
            question={question}
            label={people.length > 1 ? `${name}：${question.words}` : question.words}
            words={said[id]?.[question.id] ?? []}
            error={gaps[id]}
            onChange={words => onChange({ ...said, [id]: answered(said[id], question.id, words) })}
          />
        )),
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
