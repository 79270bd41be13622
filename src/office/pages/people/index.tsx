import { DeskFinder } from '@/features/person/desk/desk-finder'
import { open, useParams } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** People without WeChat: found, or written down. */
export default function PeoplePage() {
  const { activity } = useParams('officePeople')
  const sites = useMySites()
  const now = useNow()
  const { current, sites: all } = sites
  return (
    <Screen title="没有微信的居民">
      <StaffOnly allowed={all.length > 0 ? current !== undefined : undefined}>
        {() =>
          current ? (
            <Stack>
              <SitePicker sites={sites} />
              <DeskFinder
                key={current._id}
                siteId={current._id}
                sites={sites}
                now={now}
                onChoose={id => void open('officePerson', { id, ...(activity ? { activity } : {}) })}
              />
            </Stack>
          ) : null
        }
      </StaffOnly>
    </Screen>
  )
}
