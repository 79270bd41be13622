import { festivals, kinds } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import { View } from '@tarojs/components'
import { Alert } from '@/ui/alert/alert'
import { FestivalBand } from '@/ui/festival/festival'
import { Heading } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { ActivityCover } from './activity-cover'
import { signupStatus } from './signup-status'

interface Props extends Pick<ActivityDetail, 'activity' | 'seats' | 'coverState'> {
  siteName: string
  now: number
}

/**
 * What it is and whether there is room. Nothing here is about the reader: WeChat makes a picture of a page's top when
 * it is shared.
 */
export function ActivityHead({ activity, seats, coverState, siteName, now }: Props) {
  const { title, kind, festival, cover, summary, cancelReason } = activity
  const status = signupStatus(activity, seats, now)
  return (
    <Stack gap={4}>
      <ActivityCover cover={cover} state={coverState} />
      <FestivalBand festival={festival} tall rounded>
        <Stack gap={2}>
          <View>{[siteName, festival ? festivals[festival] : kinds[kind]].filter(Boolean).join(' · ')}</View>
          <Heading level={1}>{title}</Heading>
          <Row gap={2}>
            <Tag large tone={status.tone}>
              {status.words}
            </Tag>
          </Row>
        </Stack>
      </FestivalBand>
      {status.state === 'cancelled' ? (
        <Alert tone="danger" title="活动已取消">
          {cancelReason}
        </Alert>
      ) : null}
      {summary ? <View>{summary}</View> : null}
    </Stack>
  )
}
