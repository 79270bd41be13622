import { ConsentList } from '@/features/person/consents/consent-list'
import { SiteCard } from '@/features/site/site-card'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** What I agreed to, each with its switch, and whom to ask when the phone is no help. */
export default function ConsentsPage() {
  const session = useSession()
  const sites = useSites()
  const now = useNow()
  const site = sites.nearest(session.me?.homeSiteId)
  return (
    <Screen title="我同意过的说明">
      <Stack gap={5}>
        <Loaded query={{ ...session, data: session.me }}>{me => <ConsentList me={me} now={now} />}</Loaded>
        {site ? <SiteCard site={site} title="不方便在手机上办，也可以找" /> : null}
      </Stack>
    </Screen>
  )
}
