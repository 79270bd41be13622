import type { ActivityDetail } from '@domain/activity/contract'
import type { PartyPerson } from '@domain/signup/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { QuestionFields } from './question-fields'
import { answersOf, type SaidBy, saidBefore, saidGaps } from './said'

interface Props {
  activity: ActivityDetail['activity']
  signupId: string
  people: readonly PartyPerson[]
  onClose: () => void
}

/** What the party said, to be said otherwise; also what is still open, as after a paper list or a new question. */
export function AnswersSheet({ activity: { questions }, signupId, people, onClose }: Props) {
  const [said, setSaid] = useState<SaidBy>(() => saidBefore(people, questions))
  const [checked, setChecked] = useState(false)
  const { run, busy, failure } = useAction('signup.answer')
  const ids = people.map(({ id }) => id)
  const gaps = saidGaps(questions, ids, said)
  const save = async () => {
    setChecked(true)
    if (Object.keys(gaps).length > 0) return
    const answer = await run({ signupId, answers: answersOf(questions, ids, said).answers ?? [] })
    if (!answer.ok) return
    toast('回答已保存', 'good')
    onClose()
  }
  return (
    <Sheet
      open
      title="修改回答"
      onClose={onClose}
      footer={
        <Button kind="primary" block busy={busy} onPress={() => void save()}>
          保存回答
        </Button>
      }
    >
      <Stack>
        <QuestionFields
          questions={questions}
          people={people}
          said={said}
          gaps={checked ? gaps : {}}
          onChange={setSaid}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
