import { access, scopeOf } from '@domain/access'
import type { Me } from '@domain/person/contract'
import { everySite } from '@/features/audit/act-filters'
import { Acts } from '@/features/audit/acts'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'

/** Who did what, when: of one's own site, or for the street and owners of all. */
export default function ActsPage() {
  const { record, title = '', site } = useParams('officeActs')
  const { me } = useSession()
  const { mine, sites, nameOf } = useMySites()
  const now = useNow()
  const all = me !== undefined && reachesAll(me, now)
  const choices = mine.map(({ _id, shortName }) => ({ value: _id, text: shortName }))
  const [first] = mine
  return (
    <Screen title="操作记录" wide>
      <StaffOnly allowed={sites.length > 0 ? first !== undefined : undefined}>
        {() => (
          <Acts
            first={site ? { siteId: site } : all || !first ? {} : { siteId: first._id }}
            record={record ? { recordId: record, words: `只看“${title}”的` } : undefined}
            sites={all ? [{ value: everySite, text: '全部' }, ...choices] : choices}
            nameOf={nameOf}
            now={now}
          />
        )}
      </StaffOnly>
    </Screen>
  )
}

const reachesAll = ({ registered, roles }: Me, now: number): boolean =>
  scopeOf(access['audit.list'], { registered, grants: roles }, now)?.all ?? false
