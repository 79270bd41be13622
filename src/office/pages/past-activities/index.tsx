import { PastPicker } from '@/features/activity/manage/past-picker'
import { open } from '@/lib/routes'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** What a site held before, to hold it again. */
export default function PastActivitiesPage() {
  const sites = useMySites()
  const { current, sites: all } = sites
  return (
    <Screen title="照以前的办">
      <StaffOnly allowed={all.length > 0 ? current !== undefined : undefined}>
        {() =>
          current ? (
            <Stack>
              <SitePicker sites={sites} />
              <PastPicker
                key={current._id}
                siteId={current._id}
                onCopied={id => void open('officeEditor', { id })}
              />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
