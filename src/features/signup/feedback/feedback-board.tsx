import type { FeedbackRow } from '@domain/signup/feedback/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useQuery } from '@/lib/query'
import { sayMoment } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { More } from '@/ui/states/more'
import { sayStars, sayVoices } from './feedback-words'
import { JudgeSheet } from './judge-sheet'

interface Props {
  activityId: string
  now: number
}

/** What was said of an activity, for those who held it: figures, what waits for them, what everybody reads. */
export function FeedbackBoard({ activityId, now }: Props) {
  const { data } = useQuery('signup.feedbackFigures', { activityId })
  const pages = usePages('signup.feedbacks', { activityId })
  const [judged, setJudged] = useState<{ row: FeedbackRow; show: boolean }>()
  if (!data || data.summary.count === 0) return null
  const { summary, waiting } = data
  return (
    <Card>
      <Stack gap={3}>
        <Heading>评价</Heading>
        <View>{sayVoices(summary)}</View>
        {([5, 4, 3, 2, 1] as const).map(stars => (
          <Note key={stars}>{`${sayStars(stars)}：${summary.counts[stars - 1]} 人`}</Note>
        ))}
        {waiting.map(row => (
          <Stack key={row.id} gap={1}>
            <View>{`“${row.text}”`}</View>
            <Note tone="warn">{`等您看过再决定 · ${sayMoment(row.at, now)}`}</Note>
            <Row gap={2}>
              <Button onPress={() => setJudged({ row, show: true })}>显示</Button>
              <Button kind="quiet" onPress={() => setJudged({ row, show: false })}>
                不显示
              </Button>
            </Row>
          </Stack>
        ))}
        {(pages.items ?? []).map(row => (
          <Row key={row.id} gap={2} apart>
            <Stack gap={1}>
              <View>{`“${row.text}”`}</View>
              <Note>{`${sayStars(row.stars)} · ${sayMoment(row.at, now)}`}</Note>
            </Stack>
            <Button kind="quiet" onPress={() => setJudged({ row, show: false })}>
              不显示
            </Button>
          </Row>
        ))}
        <More pages={pages} />
      </Stack>
      {judged ? (
        <JudgeSheet activityId={activityId} {...judged} onClose={() => setJudged(undefined)} />
      ) : null}
    </Card>
  )
}
