import type { Activity } from '@domain/activity/activity'
import type { Me } from '@domain/person/contract'
import type { SeatView } from '@domain/signup/ledger'
import { Alert } from '@/ui/alert/alert'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { AddMember } from './add-member'
import { MissingFacts } from './missing-facts'
import { OwnFirst } from './own-first'
import { QuestionFields } from './question-fields'
import { adviceFor } from './refusal-advice'
import type { UseJoin } from './use-join'
import type { UseJoinForm } from './use-join-form'

interface Props {
  me: Me
  form: UseJoinForm
  join: UseJoin
  activity: Terms
  seats: SeatView
  now: number
  onAdding: (adding: boolean) => void
}
type Terms = Pick<Activity, 'partyMax' | 'questions'>

/** The sign-up sheet's content, from one's own name to what the server had against it. */
export function JoinFields({ me, form, join, activity, seats, now, onAdding }: Props) {
  const { values, gaps, set } = form
  const { failure } = join
  return (
    <Stack>
      {failure ? (
        <Alert tone="danger" title={failure.message}>
          {adviceFor(failure)}
        </Alert>
      ) : null}
      {form.asked.name || form.asked.consent ? <OwnFirst form={form} paused={me.paused} /> : null}
      <CellGroup
        title={form.asked.name || form.asked.consent ? '谁来参加' : undefined}
        hint={partyHint(activity, seats, values.chosen.length)}
      >
        <CheckList
          label="谁来参加"
          chosen={values.chosen}
          onChange={chosen => set({ chosen })}
          items={form.attendees.map(({ id, name, note, barred }) => ({
            value: id,
            text: name || values.name.trim() || '我自己',
            note,
            disabled: barred !== undefined,
          }))}
        />
      </CellGroup>
      {gaps.chosen ? <Note tone="danger">{gaps.chosen}</Note> : null}
      <MissingFacts form={form} now={now} />
      <QuestionFields
        questions={activity.questions}
        people={form.attendees
          .filter(({ id }) => values.chosen.includes(id))
          .map(({ id, name }) => ({ id, name: name || values.name.trim() || '我自己' }))}
        said={values.said}
        gaps={gaps.said}
        onChange={said => set({ said })}
      />
      <AddMember
        now={now}
        ready={async () => form.checkProfile() && (await join.register(me, values))}
        onOpen={onAdding}
        onAdded={id => set({ chosen: [...values.chosen, id] })}
      />
    </Stack>
  )
}

/** What the number of people means for their seats. */
function partyHint({ partyMax }: Terms, { free }: SeatView, size: number): string {
  if (free === 0) return '名额已满，报名后先排队候补。'
  if (size > free) return `只剩 ${free} 个名额，${size} 人会一起候补；少报几位可以马上报上。`
  return partyMax > 1 ? `一次最多报 ${partyMax} 人。` : '这个活动每次报 1 人。'
}
