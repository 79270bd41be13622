import { StaffMemberView } from '@/features/person/staff/staff-member-view'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** One member of staff. */
export default function StaffMemberPage() {
  const { id = '' } = useParams('officeStaffMember')
  const { me, may } = useSession()
  const sites = useSites()
  const now = useNow()
  const allowed = me && may('person.staffMember')
  const member = useQuery('person.staffMember', allowed ? { personId: id } : null)
  return (
    <Screen title="人员">
      <StaffOnly allowed={allowed}>
        {() => (
          <Loaded query={member} rows={2}>
            {data => <StaffMemberView member={data} sites={sites} now={now} />}
          </Loaded>
        )}
      </StaffOnly>
    </Screen>
  )
}
