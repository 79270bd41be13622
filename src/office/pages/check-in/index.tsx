import { DayDesk } from '@/features/signup/attendance/day-desk'
import { hasKeptList } from '@/features/signup/attendance/use-day-list'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { sayWhen } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { StaffOnly } from '@/office/staff-only'
import { Heading, Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** Who has come: the page for the door. It opens without a network, too, as far as the phone knows the list. */
export default function CheckInPage() {
  const { id = '' } = useParams('officeCheckIn')
  const now = useNow()
  const { may, me, failure } = useSession()
  const { data } = useQuery('activity.detail', id ? { activityId: id } : null)
  const allowed = data
    ? may('signup.attendance', data.activity.siteId)
    : may('signup.attendance') || undefined
  // The app was started where there is no network: whoever had the list on this phone may go on ticking.
  const onPhone = !me && failure !== undefined && hasKeptList(id)
  return (
    <Screen title="签到">
      <StaffOnly allowed={allowed} already={onPhone}>
        {() => (
          <Stack>
            {data ? (
              <Stack gap={2}>
                <Heading>{data.activity.title}</Heading>
                <Note>{sayWhen(data.activity.startsAt, data.activity.endsAt, now)}</Note>
              </Stack>
            ) : null}
            <DayDesk activityId={id} />
          </Stack>
        )}
      </StaffOnly>
    </Screen>
  )
}
