import { askedTogether } from '@domain/message/templates'
import { RemindOffer } from '@/features/message/remind-offer'
import { NoticeList } from '@/features/notice/notice-list'
import { reloadAll } from '@/lib/reload'
import { useSession } from '@/lib/session'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Skeleton } from '@/ui/states/states'

/** What the street and the station have to say. */
export default function NoticesPage() {
  const { me, loading } = useSession()
  return (
    <Screen title="通知" onRefresh={reloadAll}>
      {loading ? (
        <Skeleton rows={4} />
      ) : (
        <Stack>
          <RemindOffer templates={askedTogether.notices} words="有新通知时提醒我" />
          <NoticeList homeSiteId={me?.homeSiteId} />
        </Stack>
      )}
    </Screen>
  )
}
