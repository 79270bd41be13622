import type { ActivityLine } from '@domain/report/contract'
import { averageStars, type Voices } from '@domain/report/figures'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { sayMoment } from '@/lib/time-words'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { useWide } from '@/ui/look/use-wide'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'

/** A page of a thousand rows is drawn by no telephone. */
const shownAtOnce = 20

interface Props {
  activities: readonly ActivityLine[]
  /** Of all sites: then each row says whose it is. */
  all: boolean
  now: number
}

/** One row an activity, by its start; a press opens it. */
export function ActivitiesTable({ activities, all, now }: Props) {
  const [shown, setShown] = useState(shownAtOnce)
  const { nameOf } = useSites()
  const wide = useWide()
  const about = (line: ActivityLine): string =>
    [line.calledOff ? '已取消' : '', all ? nameOf(line.siteId) : '', sayMoment(line.startsAt, now)]
      .filter(Boolean)
      .join('，')
  const seats = ({ seated, capacity }: ActivityLine): string => `${seated} / ${capacity}`
  const sayVoices = (voices: Voices): string => `${averageStars(voices).toFixed(1)} 星（${voices.count} 人）`
  const columns: Column<ActivityLine>[] = [
    { key: 'title', title: '活动', main: true, cell: ({ title }) => title },
    { key: 'when', title: wide ? '时间' : '何时何处', cell: about },
    { key: 'seats', title: '已报名 / 名额', figure: true, cell: seats },
    { key: 'waiting', title: '候补', figure: true, cell: ({ waiting }) => `${waiting} 组` },
    { key: 'cancelled', title: '取消', figure: true, cell: ({ cancelled }) => `${cancelled} 次` },
    { key: 'voices', title: '评价', figure: true, cell: ({ voices }) => (voices ? sayVoices(voices) : '—') },
  ]
  return (
    <Stack>
      <Heading level={3}>各项活动</Heading>
      <Table
        label="各项活动"
        columns={columns}
        rows={activities.slice(0, shown)}
        rowKey={({ id }) => id}
        onRow={({ id }) => void open('officeActivity', { id })}
      />
      {shown < activities.length ? (
        <Button block onPress={() => setShown(shown + shownAtOnce)}>
          再看一些
        </Button>
      ) : null}
    </Stack>
  )
}
