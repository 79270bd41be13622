import type { ActivityCard as Activity } from '@domain/activity/contract'
import { memo } from 'react'
import { sayTimes } from '@/lib/time-words'
import { Card } from '@/ui/card/card'
import { FestivalBand, festivalClass } from '@/ui/festival/festival'
import { IconLine } from '@/ui/icon-line/icon-line'
import { Heading } from '@/ui/prose/prose'
import { When } from '@/ui/prose/when'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { kindWords } from './kind-words'
import { signupStatus } from './signup-status'

interface Props {
  activity: Activity
  /** 希望社区. */
  siteName: string
  now: number
  onOpen: (activityId: string) => void
}

/** One activity under its day: what, when, where, and whether there is room. Drawn anew only when it changes. */
export const ActivityCard = memo(function ActivityCard({ activity, siteName, now, onOpen }: Props) {
  const { id, title, festival, startsAt, endsAt, placeName, seats } = activity
  const when = sayTimes(startsAt, endsAt, now)
  const where = placeName.startsWith(siteName) ? placeName : `${siteName} · ${placeName}`
  const status = signupStatus(activity, seats, now)
  return (
    <Card
      theme={festivalClass(festival)}
      onPress={() => onOpen(id)}
      cover={festival ? <FestivalBand festival={festival}>{kindWords(activity)}</FestivalBand> : null}
    >
      <Stack gap={2}>
        <Heading>{title}</Heading>
        <IconLine icon="clock">
          <When>{when}</When>
        </IconLine>
        <IconLine icon="place">{where}</IconLine>
        <Row gap={2}>
          <Tag large tone={status.tone}>
            {status.words}
          </Tag>
          {festival ? null : <Tag large>{kindWords(activity)}</Tag>}
        </Row>
      </Stack>
    </Card>
  )
})
