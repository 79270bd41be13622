import { festivals } from '@domain/activity/activity'
import { nextFestival } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { pressable } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { FestivalBand, festivalClass } from '@/ui/festival/festival'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { ActivityCell } from './activity-cell'
import { countdownWords } from './festival/festival-words'
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
        <View
          {...pressable({
            role: 'link',
            label: `${festivals[next.festival]}，${countdownWords(next, now)}，看习俗和活动`,
            onPress: () => void open('festival', { name: next.festival }),
          })}
        >
          <FestivalBand festival={next.festival} tall rounded>
            <Heading level={1}>{festivals[next.festival]}</Heading>
            <View>{countdownWords(next, now)}</View>
          </FestivalBand>
        </View>
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
