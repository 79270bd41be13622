import type { ActivityDetail } from '@domain/activity/contract'
import { isFeedbackTime } from '@domain/signup/feedback/feedback'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { FeedbackSheet } from './feedback-sheet'
import { sayStars, sayState, sayVoices } from './feedback-words'

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** From its start on: what those who came say of it, and one's own word. Nothing while nobody has said anything. */
export function FeedbackCard({ activity, now }: Props) {
  const begun = activity.status === 'published' && activity.startsAt <= now
  const { data } = useQuery('signup.feedbackOf', begun ? { activityId: activity._id } : null)
  const [open, setOpen] = useState(false)
  if (!data) return null
  const { summary, voices, mine } = data
  const mayGive = data.came && isFeedbackTime(activity, now)
  if (!summary && !mine && !mayGive) return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading>大家觉得怎么样</Heading>
        {summary ? <View>{sayVoices(summary)}</View> : <Note>还没有几个人评价</Note>}
        {voices.map((text, i) => (
          <Note key={`${i} ${text}`}>{`“${text}”`}</Note>
        ))}
        {mine ? (
          <Stack gap={1}>
            <View>{`您的评价：${sayStars(mine.stars)}`}</View>
            {mine.text ? <Note>{`“${mine.text}”${sayState(mine.textState)}`}</Note> : null}
          </Stack>
        ) : null}
        {mayGive ? (
          <Button block kind={mine ? 'plain' : 'primary'} onPress={() => setOpen(true)}>
            {mine ? '改一改我的评价' : '说说我的感受'}
          </Button>
        ) : null}
      </Stack>
      {open ? <FeedbackSheet activityId={activity._id} mine={mine} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}
