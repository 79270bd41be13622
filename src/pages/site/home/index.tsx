import { FestivalAhead } from '@/features/activity/festival-ahead'
import { Nearby } from '@/features/activity/nearby'
import { LatestNotices, UrgentNotices } from '@/features/notice/home-notices'
import { NextSignups } from '@/features/signup/next-signups'
import { Greeting } from '@/features/site/greeting'
import { reloadAll } from '@/lib/reload'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Skeleton } from '@/ui/states/states'

/** What matters to me today. Everything here is there for visitors too, but for their own sign-ups. */
export default function HomePage() {
  const { me, loading } = useSession()
  const sites = useSites()
  const now = useNow()
  const homeSiteId = me?.homeSiteId
  const here = { homeSiteId, sites, now }
  return (
    <Screen title="新城街道文明实践" onRefresh={reloadAll}>
      <Stack gap={5}>
        <Greeting name={me?.name ?? ''} site={sites.nearest(homeSiteId)} now={now} />
        {loading ? (
          <Skeleton />
        ) : (
          <>
            <UrgentNotices {...here} />
            <NextSignups now={now} />
            <FestivalAhead {...here} />
            <Nearby {...here} />
            <LatestNotices {...here} />
          </>
        )}
      </Stack>
    </Screen>
  )
}
