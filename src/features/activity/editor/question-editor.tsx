import { type Question, type QuestionKind, questionKinds } from '@domain/activity/questions'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { questionLength } from './activity-gaps'

const kindItems = (Object.keys(questionKinds) as QuestionKind[]).map(value => ({
  value,
  text: questionKinds[value],
}))

interface Props {
  /** Counted from 1. */
  place: number
  question: Question
  error: string | undefined
  /** See `Field`. */
  anchor: string | undefined
  onChange: (question: Question) => void
  onRemove: () => void
}

/** One question as it is written. Answers that were given stay with it, whatever becomes of its words. */
export function QuestionEditor({ place, question, error, anchor, onChange, onRemove }: Props) {
  const { words, kind, required = false, options = [] } = question
  const { per, ...each } = question
  return (
    <Stack gap={2}>
      <TextField
        label={`问题 ${place}`}
        required
        value={words}
        maxLength={questionLength}
        error={error}
        anchor={anchor}
        placeholder="如：午饭吃什么"
        onChange={next => onChange({ ...question, words: next })}
      />
      <Field label="怎么答" required>
        <Chips
          label={`问题 ${place} 怎么答`}
          required
          items={kindItems}
          value={kind}
          onChange={next => onChange({ ...question, kind: next ?? kind })}
        />
      </Field>
      {kind === 'one' || kind === 'several' ? (
        <TextField
          label={`问题 ${place} 的选项`}
          required
          lines={4}
          value={options.join('\n')}
          maxLength={400}
          hint="一行一个，至少两个"
          onChange={next => onChange({ ...question, options: next.split('\n') })}
        />
      ) : null}
      <CellGroup>
        <Switch
          label={`问题 ${place} 一起来的只答一次`}
          note="如怎么来、从哪里上车"
          checked={per === 'party'}
          onChange={once => onChange(once ? { ...question, per: 'party' } : each)}
        />
        <Switch
          label={`问题 ${place} 必须答`}
          checked={required}
          onChange={next => onChange({ ...question, required: next })}
        />
      </CellGroup>
      <Button kind="quiet" onPress={onRemove}>
        {`删去问题 ${place}`}
      </Button>
    </Stack>
  )
}
