import { type Festival, festivals } from '@domain/activity/activity'
import type { PastCard } from '@domain/activity/contract'
import { festivalsOf } from '@domain/activity/festival-days'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import { sayDate } from '@/lib/time-words'
import { fileUrl } from '@/lib/upload'
import type { Sites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Cover } from '@/ui/cover/cover'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'

/** So far back one can look. */
const yearsBack = 5

interface Props {
  festival: Festival
  sites: Sites
  now: number
}

/** What was held for it in earlier years and how it was; read when somebody wants to know. */
export function PastYears({ festival, sites, now }: Props) {
  const [year, setYear] = useState<string>()
  return (
    <Stack gap={3}>
      <Heading>{`往年的${festivals[festival]}`}</Heading>
      <Chips
        label="哪一年"
        items={pastYears(festival, dayOf(now)).map(value => ({ value, text: `${value}年` }))}
        value={year}
        oneLine
        onChange={setYear}
      />
      {year === undefined ? (
        <Note>点一个年份，看那一年办过什么</Note>
      ) : (
        <OneYear festival={festival} year={year} sites={sites} now={now} />
      )}
    </Stack>
  )
}

function OneYear({ festival, year, sites, now }: Props & { year: string }) {
  const pages = usePages('activity.past', { festival, year })
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={1}>
      {held =>
        held.length === 0 ? (
          <Note>{`${year}年的${festivals[festival]}没有留下活动记录，可以看看别的年份`}</Note>
        ) : (
          <Stack gap={3}>
            <CellGroup>
              {held.map(one => (
                <PastCell key={one.id} past={one} siteName={sites.nameOf(one.siteId)} now={now} />
              ))}
            </CellGroup>
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}

function PastCell({ past, siteName, now }: { past: PastCard; siteName: string; now: number }) {
  const { id, title, startsAt, placeName, recap } = past
  return (
    <Cell
      title={title}
      value={recap ? '看回顾' : undefined}
      note={
        <Stack gap={1}>
          <View>{`${sayDate(dayOf(startsAt), now)}，${siteName}，${placeName}`}</View>
          {recap?.words ? <View>{recap.words}</View> : null}
          {recap?.photo ? <Cover src={fileUrl(recap.photo)} /> : null}
        </Stack>
      }
      onPress={() => void open('activity', { id })}
    />
  )
}

/** The latest first; this year is one of them when its festival is over. */
function pastYears(festival: Festival, today: string): string[] {
  const thisYear = Number(today.slice(0, 4))
  const day = festivalsOf(thisYear).find(one => one.festival === festival)?.day
  const first = day !== undefined && day < today ? thisYear : thisYear - 1
  return Array.from({ length: yearsBack }, (_, back) => String(first - back))
}
