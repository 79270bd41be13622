import type { ActivityDetail } from '@domain/activity/contract'
import { mayHaveRecap } from '@domain/activity/recap'
import { useQuery } from '@/lib/query'
import { Card } from '@/ui/card/card'
import { Heading, Note, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { ActivityCover } from '../activity-cover'

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** How it was, for everybody; nothing while nobody has written it. */
export function RecapCard({ activity, now }: Props) {
  const { data } = useQuery(
    'activity.recap',
    mayHaveRecap(activity, now) ? { activityId: activity._id } : null,
  )
  const recap = data?.recap
  if (!recap || (recap.text === '' && recap.photos.length === 0)) return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading>活动回顾</Heading>
        {recap.text ? <Paragraphs text={recap.text} /> : null}
        {recap.photos.map(({ fileId, words, state }) => (
          <Stack key={fileId} gap={1}>
            <ActivityCover cover={fileId} state={state} />
            {words ? <Note>{words}</Note> : null}
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
