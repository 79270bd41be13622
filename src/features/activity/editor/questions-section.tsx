import { type Question, questionsMax } from '@domain/activity/questions'
import { newRequestId } from '@/lib/request-id'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { questionGap } from './activity-gaps'
import { QuestionEditor } from './question-editor'
import type { SectionProps } from './section'

/** What everybody who signs up is asked. */
export function QuestionsSection({ draft, change, gaps }: SectionProps) {
  const { questions } = draft
  const firstWrong = questions.find(question => questionGap(question))
  const put = (next: Question) =>
    change({ questions: questions.map(question => (question.id === next.id ? next : question)) })
  const add = () =>
    change({ questions: [...questions, { id: newRequestId(), words: '', kind: 'text' as const }] })
  return (
    <Card>
      <Stack>
        <Heading>报名时问什么</Heading>
        <Note>
          参加的人各答各的，也可以一起来的只答一次。只问办活动用得上的；回答只有本站工作人员写明用途后才能看
        </Note>
        {questions.map((question, i) => (
          <QuestionEditor
            key={question.id}
            place={i + 1}
            question={question}
            error={gaps.questions === undefined ? undefined : questionGap(question)}
            anchor={question === firstWrong ? 'questions' : undefined}
            onChange={put}
            onRemove={() => change({ questions: questions.filter(({ id }) => id !== question.id) })}
          />
        ))}
        {questions.length < questionsMax ? (
          <Button icon="plus" onPress={add}>
            {questions.length === 0 ? '加一个问题' : '再加一个问题'}
          </Button>
        ) : (
          <Note>{`最多 ${questionsMax} 个问题`}</Note>
        )}
      </Stack>
    </Card>
  )
}
