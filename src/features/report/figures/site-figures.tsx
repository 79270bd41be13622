import type { OutputOf } from '@domain/contract'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { sayMoment } from '@/lib/time-words'
import { useSites } from '@/lib/use-sites'
import { Chips } from '@/ui/chips/chips'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { ActivitiesTable } from './activities-table'
import { DaysAndEstates } from './days-and-estates'
import { FiguresExport } from './figures-export'
import { daysOf, type PeriodName, periodNames } from './periods'
import { SumCard } from './sum-card'

interface Props {
  /** Undefined: of all sites. */
  siteId: string | undefined
  now: number
}

/** How the activities of a site were signed up for, by time, by estate, one by one. */
export function SiteFigures({ siteId, now }: Props) {
  const [period, setPeriod] = useState<PeriodName>('month')
  const asked = { siteId, ...daysOf(period, now) }
  const query = useQuery('report.siteFigures', asked)
  return (
    <Stack>
      <Chips
        label="时间"
        required
        items={periodNames}
        value={period}
        onChange={chosen => setPeriod(chosen ?? 'month')}
      />
      <Loaded query={query} rows={3}>
        {data =>
          data.activities.length === 0 ? (
            <Empty icon="calendar" title="这段时间没有活动" note="新发布的活动，过几分钟才会统计进来" />
          ) : (
            <Stack gap={5}>
              <Sums data={data} now={now} />
              <FiguresExport asked={asked} />
              <DaysAndEstatesOf data={data} now={now} />
              <ActivitiesTable activities={data.activities} now={now} all={siteId === undefined} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}

interface DataProps {
  data: OutputOf<'report.siteFigures'>
  now: number
}

function Sums({ data: { sum, more, countedAt, activities }, now }: DataProps) {
  const calledOff = sum.calledOff > 0 ? `，另有 ${sum.calledOff} 项已取消，不计在内` : ''
  return (
    <Stack>
      <SumCard counts={sum} activities={sum.activities} />
      {countedAt === undefined ? null : <Note>{`截至${sayMoment(countedAt, now)}${calledOff}`}</Note>}
      {more ? (
        <Note tone="danger">{`活动太多，这里只有最早的 ${activities.length} 项，请选短一些的时间。`}</Note>
      ) : null}
    </Stack>
  )
}

function DaysAndEstatesOf({ data: { sum }, now }: DataProps) {
  const { estates } = useSites()
  const estateName = (id: string) => estates.find(({ _id }) => _id === id)?.name ?? ''
  return <DaysAndEstates days={sum.days} estates={sum.estates} estateName={estateName} now={now} />
}
