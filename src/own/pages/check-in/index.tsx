import { CheckIn } from '@/features/signup/check-in/check-in'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Heading, Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** Checking in, on the day and at the place. */
export default function CheckInPage() {
  const { id = '' } = useParams('checkIn')
  const now = useNow()
  const { data } = useQuery('activity.detail', id ? { activityId: id } : null)
  return (
    <Screen title="签到">
      <Stack gap={5}>
        {data ? (
          <Stack gap={2}>
            <Heading>{data.activity.title}</Heading>
            <Note>{`${sayWhen(data.activity.startsAt, data.activity.endsAt, now)}，${data.activity.place.name}`}</Note>
          </Stack>
        ) : null}
        <CheckIn activityId={id} now={now} />
      </Stack>
    </Screen>
  )
}
