import { festivals } from '@domain/activity/activity'
import { type FestivalDay, nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { daysUntil, sayDate, sayWeekday } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { FestivalBand, festivalClass } from '@/ui/festival/festival'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { ActivityCell } from './activity-cell'
import { chooseList } from './filters'
import { homeFirst } from './home-first'

interface Props {
  homeSiteId: string | undefined
  sites: Sites
  now: number
}

const shown = 3

/** The next of the seven festivals in its own colours, and what is on for it: one's own community first. */
export function FestivalAhead({ homeSiteId, sites, now }: Props) {
  const next = nextFestival(dayOf(now))
  const { data } = useQuery('activity.list', next ? { festival: next.festival } : null)
  if (!next) return null
  const activities = homeFirst(data?.items ?? [], homeSiteId).slice(0, shown)
  const showAll = () => {
    chooseList({ festival: next.festival })
    void open('activities')
  }
  return (
    <View className={festivalClass(next.festival)}>
      <Stack gap={3}>
        <FestivalBand festival={next.festival} tall rounded>
          <Heading level={1}>{festivals[next.festival]}</Heading>
          <View>{countdownWords(next, now)}</View>
        </FestivalBand>
        {activities.length > 0 ? (
          <>
            <CellGroup>
              {activities.map(activity => (
                <ActivityCell
                  key={activity.id}
                  activity={activity}
                  siteName={sites.nameOf(activity.siteId)}
                  now={now}
                />
              ))}
            </CellGroup>
            <Button block onPress={showAll}>
              全部{festivals[next.festival]}活动
            </Button>
          </>
        ) : data ? (
          <Note>{festivals[next.festival]}的活动还没有发布，发布后会显示在这里</Note>
        ) : null}
      </Stack>
    </View>
  )
}

/** 9月25日 周五 · 还有 3 天. */
function countdownWords({ day }: FestivalDay, now: number): string {
  const days = daysUntil(day, now)
  return `${sayDate(day, now)} ${sayWeekday(day)} · ${days === 0 ? '就是今天' : `还有 ${days} 天`}`
}
