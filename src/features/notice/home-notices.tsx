import type { NoticeCard } from '@domain/notice/contract'
import { mattersFirst } from '@domain/notice/for-home'
import { dayMs } from '@domain/time'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { useTabBadge } from '@/lib/tab-badge'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Badge } from '@/ui/badge/badge'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { NoticeCell } from './notice-cell'

interface Props {
  homeSiteId: string | undefined
  sites: Sites
  now: number
}

/** Home reads the list once and shows it in two places: what is urgent now on top, the first of the rest below. */
const useHomeNotices = (homeSiteId: string | undefined) =>
  useQuery('notice.list', { siteId: homeSiteId }).data?.items

const urgentMs = 3 * dayMs

/** An alarm that stays for weeks is soon overlooked: after three days it is a notice like the others. */
const isUrgent = ({ category, publishedAt = 0 }: NoticeCard, now: number): boolean =>
  category === 'urgent' && publishedAt > now - urgentMs

export function UrgentNotices({ homeSiteId, sites, now }: Props) {
  const urgent = (useHomeNotices(homeSiteId) ?? []).filter(notice => isUrgent(notice, now))
  if (urgent.length === 0) return null
  return (
    <Stack gap={3}>
      {urgent.slice(0, 2).map(({ id, title, siteId }) => (
        <Alert
          key={id}
          tone="danger"
          title={`紧急通知：${title}`}
          action={
            <Button small onPress={() => void open('notice', { id })}>
              查看全文
            </Button>
          }
        >
          {sites.nameOf(siteId)}
        </Alert>
      ))}
    </Stack>
  )
}

const shown = 3

export function LatestNotices({ homeSiteId, sites, now }: Props) {
  const all = useHomeNotices(homeSiteId)
  useTabBadge('notices', all?.filter(({ unread }) => unread).length)
  const notices = mattersFirst((all ?? []).filter(notice => !isUrgent(notice, now)))
  if (notices.length === 0) return null
  const unread = notices.filter(notice => notice.unread).length
  return (
    <Stack gap={3}>
      <Heading aside={unread > 0 ? <Badge count={unread} label={`${unread} 条没看过`} /> : undefined}>
        通知
      </Heading>
      <CellGroup>
        {notices.slice(0, shown).map(notice => (
          <NoticeCell key={notice.id} notice={notice} siteName={sites.nameOf(notice.siteId)} now={now} />
        ))}
      </CellGroup>
      <Button block onPress={() => void open('notices')}>
        全部通知
      </Button>
    </Stack>
  )
}
