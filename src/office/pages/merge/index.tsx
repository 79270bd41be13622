import { MergeRecords } from '@/features/person/merge/merge-records'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** Two records of one person become one. */
export default function MergePage() {
  const { keep = '', away = '' } = useParams('officeMerge')
  const { me, may } = useSession()
  const sites = useSites()
  const now = useNow()
  const allowed = me && may('person.mergeLook')
  const view = useQuery('person.mergeLook', allowed ? { keepId: keep, awayId: away } : null)
  return (
    <Screen title="合并两份登记">
      <StaffOnly allowed={allowed}>
        {() => (
          <Loaded query={view} rows={3}>
            {data => <MergeRecords keepId={keep} awayId={away} view={data} sites={sites} now={now} />}
          </Loaded>
        )}
      </StaffOnly>
    </Screen>
  )
}
