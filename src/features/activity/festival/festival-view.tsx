import { type Festival, festivals } from '@domain/activity/activity'
import { nextOf } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { usePages } from '@/lib/pages'
import type { Sites } from '@/lib/use-sites'
import { Chips } from '@/ui/chips/chips'
import { FestivalBand } from '@/ui/festival/festival'
import { useGradual } from '@/ui/gradual/use-gradual'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { ActivityCards } from '../activity-cards'
import { homeFirst } from '../home-first'
import { customs } from './customs'
import { countdownWords } from './festival-words'
import { PastYears } from './past-years'

interface Props {
  festival: Festival
  homeSiteId: string | undefined
  sites: Sites
  now: number
  onChoose: (festival: Festival) => void
}

const all = (Object.keys(festivals) as Festival[]).map(value => ({ value, text: festivals[value] }))

/** One of the seven: when it is, what people do on it, and what is on. */
export function FestivalView({ festival, homeSiteId, sites, now, onChoose }: Props) {
  const pages = usePages('activity.list', { festival })
  const next = nextOf(festival, dayOf(now))
  const name = festivals[festival]
  const shown = useGradual(pages.items?.length ?? 0, 6)
  return (
    <Stack gap={5}>
      <FestivalBand festival={festival} tall rounded>
        <Stack gap={2}>
          <Heading level={1}>{name}</Heading>
          {next ? <View>{countdownWords(next, now)}</View> : null}
        </Stack>
      </FestivalBand>
      <View>{customs[festival]}</View>
      <Stack gap={3}>
        <Heading>{`${name}的活动`}</Heading>
        <Loaded query={{ ...pages, data: pages.items }} rows={2}>
          {activities =>
            activities.length === 0 ? (
              <Empty icon="calendar" title={`${name}的活动还没有发布`} note="社区发布后会显示在这里" />
            ) : (
              <Stack>
                <ActivityCards
                  activities={homeFirst(activities, homeSiteId).slice(0, shown)}
                  sites={sites}
                  now={now}
                />
                <More pages={pages} />
              </Stack>
            )
          }
        </Loaded>
      </Stack>
      <PastYears key={festival} festival={festival} sites={sites} now={now} />
      <Stack gap={3}>
        <Heading>我们的节日</Heading>
        <Chips
          label="我们的节日"
          items={all}
          value={festival}
          required
          onChange={chosen => {
            if (chosen) onChoose(chosen)
          }}
        />
      </Stack>
    </Stack>
  )
}
