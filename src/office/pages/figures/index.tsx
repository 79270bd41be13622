import { SiteFigures } from '@/features/report/figures/site-figures'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** How the activities of a site were signed up for; the office stands for all sites. */
export default function FiguresPage() {
  const { may } = useSession()
  const sites = useMySites()
  const now = useNow()
  const { current, sites: all } = sites
  const allowed = current && may('report.siteFigures', current._id)
  return (
    <Screen title="报名统计" wide>
      <StaffOnly allowed={all.length > 0 ? allowed === true : undefined}>
        {() =>
          current ? (
            <Stack gap={5}>
              <SitePicker sites={sites} />
              <SiteFigures
                key={current._id}
                siteId={current.kind === 'office' ? undefined : current._id}
                now={now}
              />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
