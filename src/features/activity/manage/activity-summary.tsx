import type { ActivityDetail } from '@domain/activity/contract'
import { hiddenWords } from '@domain/media/hidden-words'
import { View } from '@tarojs/components'
import { sayMoment, sayWhen } from '@/lib/time-words'
import { Alert } from '@/ui/alert/alert'
import { Card } from '@/ui/card/card'
import { IconLine } from '@/ui/icon-line/icon-line'
import { Heading } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { kindWords } from '../kind-words'
import { stageOf } from './manage-words'

interface Props {
  detail: ActivityDetail
  siteName: string
  now: number
}

/** What it is and where it stands, for those who run it. */
export function ActivitySummary({ detail: { activity, seats, coverState }, siteName, now }: Props) {
  const { words, tone } = stageOf(activity, seats, now)
  const coverTrouble =
    coverState === 'rejected' || coverState === 'unanswered' ? hiddenWords[coverState] : undefined
  return (
    <Card>
      <Stack gap={3}>
        <Row gap={2}>
          <Tag tone={tone}>{words}</Tag>
          <Tag>{kindWords(activity)}</Tag>
        </Row>
        <Heading level={1}>{activity.title}</Heading>
        <View>
          <IconLine icon="building">{siteName}</IconLine>
          <IconLine icon="calendar">{sayWhen(activity.startsAt, activity.endsAt, now)}</IconLine>
          <IconLine icon="place">{activity.place.name}</IconLine>
          <IconLine icon="clock">{`${sayMoment(activity.signupOpensAt, now)} 开始报名`}</IconLine>
          <IconLine icon="clock">{`${sayMoment(activity.signupClosesAt, now)} 截止报名`}</IconLine>
        </View>
        {coverTrouble ? (
          <Alert tone="warn" icon="photo" title={coverTrouble}>
            居民看到的是没有图片的活动。点“修改”可以换一张
          </Alert>
        ) : null}
        {activity.status === 'cancelled' ? (
          <Alert tone="danger" title="活动已取消">
            {activity.cancelReason}
          </Alert>
        ) : null}
      </Stack>
    </Card>
  )
}
