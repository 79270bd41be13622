import type { ActivityCard } from '@domain/activity/contract'
import { View } from '@tarojs/components'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { Cell } from '@/ui/cell/cell'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { signupStatus } from './signup-status'

interface Props {
  activity: ActivityCard
  siteName: string
  now: number
}

/** One activity as a row: for the few that home shows. */
export function ActivityCell({ activity, siteName, now }: Props) {
  const { id, title, startsAt, endsAt, seats } = activity
  const when = sayWhen(startsAt, endsAt, now)
  const status = signupStatus(activity, seats, now)
  return (
    <Cell
      title={title}
      note={
        <Stack gap={1}>
          <View>{when}</View>
          <Row gap={2}>
            <View>{siteName}</View>
            <Tag large tone={status.tone}>
              {status.words}
            </Tag>
          </Row>
        </Stack>
      }
      onPress={() => void open('activity', { id })}
    />
  )
}
