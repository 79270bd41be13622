import type { Activity } from '@domain/activity/activity'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useNow } from '@/lib/use-minute'
import { Chips } from '@/ui/chips/chips'
import { SearchField } from '@/ui/search-bar/search-field'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { ActivityTable } from './activity-table'

type Status = Activity['status']

const statuses: readonly { value: Status; text: string }[] = [
  { value: 'draft', text: '草稿' },
  { value: 'published', text: '已发布' },
  { value: 'cancelled', text: '已取消' },
]

interface Props {
  siteId: string
  /** What the list shows first; all unless given. */
  first?: Status
}

export const isStatus = (value: string | undefined): value is Status =>
  statuses.some(status => status.value === value)

/** Everything of a site, the latest change first. */
export function ManageList({ siteId, first }: Props) {
  const now = useNow()
  const [status, setStatus] = useState(first)
  const [words, setWords] = useState<string>()
  const pages = usePages('activity.manage', { siteId, status, words })
  return (
    <Stack>
      <SearchField label="搜活动" value={words} onSearch={setWords} />
      <Chips label="状态" items={statuses} value={status} onChange={setStatus} />
      <Loaded query={{ ...pages, data: pages.items }} rows={5}>
        {activities =>
          activities.length === 0 ? (
            <Empty
              icon="calendar"
              title={status || words ? '没有这样的活动' : '还没有活动'}
              note="点上面的“新建活动”写一个"
            />
          ) : (
            <Stack>
              <ActivityTable label="活动" activities={activities} now={now} />
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
