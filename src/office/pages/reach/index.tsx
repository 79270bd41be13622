import { isMeantAt } from '@domain/notice/audience'
import { useState } from 'react'
import { UnreachedList } from '@/features/notice/reach/unreached-list'
import { WholeReach } from '@/features/notice/reach/whole-reach'
import { useQuery } from '@/lib/query'
import { useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { SitePicker } from '@/office/site-picker'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Chips } from '@/ui/chips/chips'
import { Heading } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

const views = [
  { value: 'reach', text: '看到的人数' },
  { value: 'calls', text: '还没看到的人' },
] as const

/** Whom a notice reached: in figures for whoever said it, and for each station those whom it still has to call. */
export default function ReachPage() {
  const { id = '' } = useParams('officeReach')
  const { may } = useSession()
  const mine = useMySites()
  const query = useQuery('notice.detail', id ? { noticeId: id } : null)
  const notice = query.data
  const meant = mine.mine.filter(({ _id, kind }) => kind === 'station' && (!notice || isMeantAt(notice, _id)))
  const current = meant.find(({ _id }) => _id === mine.current?._id) ?? meant[0]
  const [view, setView] = useState<'reach' | 'calls'>('reach')
  const whole = notice !== undefined && may('notice.reach', notice.siteId)
  return (
    <Screen title="谁看到了" wide onRefresh={query.reload}>
      <Loaded query={query} rows={4}>
        {data => (
          <StaffOnly allowed={mine.sites.length > 0 ? whole || current !== undefined : undefined}>
            {() => (
              <Stack gap={5}>
                <Heading level={1}>{data.title}</Heading>
                {whole && current ? (
                  <Chips
                    label="看什么"
                    required
                    items={views}
                    value={view}
                    onChange={next => setView(next ?? 'reach')}
                  />
                ) : null}
                {whole && (view === 'reach' || !current) ? <WholeReach notice={data} /> : null}
                {current && (view === 'calls' || !whole) ? (
                  <Stack gap={3}>
                    <Heading>{`${current.shortName}还没看到的居民`}</Heading>
                    <SitePicker sites={{ ...mine, mine: meant, current }} />
                    <UnreachedList key={current._id} noticeId={data._id} siteId={current._id} />
                  </Stack>
                ) : null}
              </Stack>
            )}
          </StaffOnly>
        )}
      </Loaded>
    </Screen>
  )
}
