import { ActivityList } from '@/features/activity/activity-list'
import { ActivityMonth } from '@/features/activity/activity-month'
import { FilterBar } from '@/features/activity/filter-bar'
import { chooseView, searchFor, useChoice } from '@/features/activity/filters'
import { NearView } from '@/features/activity/near-view'
import { usePages } from '@/lib/pages'
import { reloadAll } from '@/lib/reload'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { SearchField } from '@/ui/search-bar/search-field'
import { Stack } from '@/ui/stack/stack'
import { Tabs } from '@/ui/tabs/tabs'

const views = [
  { value: 'list', text: '按日期' },
  { value: 'month', text: '看月历' },
  { value: 'near', text: '离我近' },
] as const

/** All that is on: by date, as a month, or by how near it is. */
export default function ActivitiesPage() {
  const { view, filters } = useChoice()
  const now = useNow()
  const sites = useSites()
  const pages = usePages('activity.list', view === 'list' ? filters : null)
  return (
    <Screen title="活动" onRefresh={reloadAll}>
      <Stack>
        <Tabs label="怎么看" items={views} value={view} onChange={chooseView} />
        {view === 'list' ? <SearchField label="搜活动" value={filters.words} onSearch={searchFor} /> : null}
        {view === 'near' ? <NearView sites={sites} now={now} /> : <FilterBar sites={sites.sites} />}
        {view === 'list' ? (
          <ActivityList
            pages={pages}
            filtered={Object.values(filters).some(Boolean)}
            sites={sites}
            now={now}
          />
        ) : null}
        {view === 'month' ? <ActivityMonth siteId={filters.siteId} sites={sites} now={now} /> : null}
      </Stack>
    </Screen>
  )
}
