import { RegistrationTold } from '@/features/message/told/registration-told'
import { ReviewAnswer } from '@/features/volunteer/review-answer'
import { ReviewedPerson } from '@/features/volunteer/reviewed-person'
import { useQuery } from '@/lib/query'
import { back, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** One registration, and the station's answer to it. */
export default function VolunteerPage() {
  const { id = '' } = useParams('officeVolunteer')
  const { me, may } = useSession()
  const sites = useSites()
  const allowed = me && may('volunteer.registration')
  const query = useQuery('volunteer.registration', allowed && id ? { volunteerId: id } : null)
  return (
    <Screen title="志愿者注册">
      <StaffOnly allowed={allowed}>
        {() => (
          <Loaded query={query} rows={2}>
            {registration => (
              <Stack gap={5}>
                <ReviewedPerson registration={registration} siteName={sites.nameOf(registration.siteId)} />
                {registration.state === 'waiting' ? (
                  <ReviewAnswer registration={registration} onDone={() => void back()} />
                ) : (
                  <RegistrationTold volunteerId={registration.volunteerId} siteId={registration.siteId} />
                )}
              </Stack>
            )}
          </Loaded>
        )}
      </StaffOnly>
    </Screen>
  )
}
