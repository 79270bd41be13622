import { SettingsForm } from '@/features/site/settings-form'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { Heading } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'

/** What a site decides for all of its activities. */
export default function SiteSettingsPage() {
  const { id = '' } = useParams('officeSiteSettings')
  const { me, may } = useSession()
  const tree = useQuery('site.tree', {})
  return (
    <Screen title="站点设置">
      <StaffOnly allowed={me && may('site.saveSettings', id)}>
        {() => (
          <Loaded query={tree} rows={3}>
            {({ sites }) => {
              const site = sites.find(({ _id }) => _id === id)
              if (!site) return <Empty icon="building" title="没有这个单位" />
              return (
                <Stack>
                  <Heading>{site.name}</Heading>
                  <SettingsForm key={site._id} site={site} />
                </Stack>
              )
            }}
          </Loaded>
        )}
      </StaffOnly>
    </Screen>
  )
}
