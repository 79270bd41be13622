import { useShareAppMessage } from '@tarojs/taro'
import { NoticeText } from '@/features/notice/notice-text'
import { NoticeAsk } from '@/features/notice/reading/notice-ask'
import { ReadAloud } from '@/features/notice/reading/read-aloud'
import { StaffLink } from '@/features/notice/reading/staff-link'
import { useOpened } from '@/features/notice/reading/use-opened'
import { useQuery } from '@/lib/query'
import { pathOf, useParams } from '@/lib/routes'
import { shareCard } from '@/lib/share'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** One notice. One that was read before can be read again without a network. */
export default function NoticePage() {
  const { id = '' } = useParams('notice')
  const now = useNow()
  const { nameOf } = useSites()
  const notice = useQuery('notice.detail', id ? { noticeId: id } : null)
  useOpened(notice.data)
  const title = notice.data?.title ?? '社区通知'
  useShareAppMessage(() => {
    const { cover, coverState } = notice.data ?? {}
    return shareCard(title, pathOf('notice', { id }), coverState ? undefined : cover)
  })
  return (
    <Screen title="通知" onRefresh={notice.reload}>
      <Loaded query={notice} rows={2}>
        {data => (
          <Stack>
            <Card>
              <NoticeText notice={data} siteName={nameOf(data.siteId)} now={now} />
            </Card>
            <ReadAloud notice={data} />
            <NoticeAsk notice={data} now={now} />
            <StaffLink notice={data} />
            <Button block icon="share" openType="share">
              转发给邻居
            </Button>
          </Stack>
        )}
      </Loaded>
    </Screen>
  )
}
