import type { DeskRecord } from '@domain/person/desk-contract'
import { relationNames } from '@domain/person/person'
import type { JoinAnswer } from '@domain/signup/contract'
import { self } from '@domain/signup/party'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { sayWhen } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Result } from '@/ui/result/result'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { QuestionFields } from '../question-fields'
import { adviceFor } from '../refusal-advice'
import { answersOf, type SaidBy, saidGaps } from '../said'
import { ChooseActivity } from './choose-activity'

interface Props {
  record: DeskRecord
  /** Known when one comes from its roster. */
  activityId?: string
  now: number
  onClose: () => void
}

/** 代报名: for which activity, who comes, and the answer that everybody gets. */
export function DeskJoinSheet({ record, activityId: given, now, onClose }: Props) {
  const [activityId, setActivityId] = useState(given)
  const [chosen, setChosen] = useState<string[]>([self])
  const [said, setSaid] = useState<SaidBy>({})
  const [checked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<JoinAnswer>()
  const { run, busy, failure } = useAction('signup.deskJoin')
  const detail = useQuery('activity.detail', activityId ? { activityId } : null)
  const questions = detail.data?.activity.questions
  const gaps = saidGaps(questions, chosen, said)
  const people = [
    { id: self, name: record.name, note: '本人' },
    ...record.family.map(({ id, name, relation }) => ({ id, name, note: relationNames[relation] })),
  ]
  const join = async (to: string) => {
    setChecked(true)
    if (Object.keys(gaps).length > 0) return
    const reply = await run({
      personId: record.personId,
      activityId: to,
      attendees: chosen,
      ...answersOf(questions, chosen, said),
    })
    if (reply.ok) setAnswer(reply.data)
  }
  if (answer) return <Answered answer={answer} onClose={onClose} />
  return (
    <Sheet
      open
      title={`替${record.name}报名`}
      onClose={onClose}
      footer={
        activityId ? (
          <Button
            block
            kind="primary"
            busy={busy}
            disabled={chosen.length === 0}
            onPress={() => void join(activityId)}
          >
            {`报名，${chosen.length} 人`}
          </Button>
        ) : null
      }
    >
      {activityId ? (
        <Loaded query={detail} rows={2}>
          {({ activity: { title, startsAt, endsAt, partyMax }, seats }) => (
            <Stack>
              {failure ? (
                <Alert tone="danger" title={failure.message}>
                  {adviceFor(failure)}
                </Alert>
              ) : null}
              <CellGroup>
                <Cell
                  title={title}
                  note={sayWhen(startsAt, endsAt, now)}
                  value={seats.free > 0 ? `还剩 ${seats.free} 个名额` : '满了，先排队'}
                />
              </CellGroup>
              <CellGroup title="谁来参加" hint={`一次最多报 ${partyMax} 人`}>
                <CheckList
                  label="谁来参加"
                  chosen={chosen}
                  onChange={setChosen}
                  items={people.map(({ id, name, note }) => ({ value: id, text: name, note }))}
                />
              </CellGroup>
              <QuestionFields
                questions={questions}
                people={people.filter(({ id }) => chosen.includes(id))}
                said={said}
                gaps={checked ? gaps : {}}
                onChange={setSaid}
              />
            </Stack>
          )}
        </Loaded>
      ) : (
        <ChooseActivity now={now} onChoose={setActivityId} />
      )}
    </Sheet>
  )
}

function Answered({
  answer: { state, position, party },
  onClose,
}: {
  answer: JoinAnswer
  onClose: () => void
}) {
  const seated = state === 'seated'
  return (
    <Sheet open title="报名结果" onClose={onClose}>
      <Result
        tone={seated ? 'good' : 'warn'}
        icon={seated ? 'check' : 'clock'}
        title={seated ? '已报名' : `候补第 ${position} 位`}
        action={
          <Button kind="primary" block onPress={onClose}>
            知道了
          </Button>
        }
      >
        {seated
          ? `${party} 人。请把时间地点告诉本人。`
          : `${party} 人已排上队。有人取消时按先后补上，请到时告诉本人。`}
      </Result>
    </Sheet>
  )
}
