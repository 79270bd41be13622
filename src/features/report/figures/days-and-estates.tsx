import type { DayFigures, EstateFigures } from '@domain/report/figures'
import { sayDate } from '@/lib/time-words'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'

interface Props {
  days: readonly DayFigures[]
  estates: readonly EstateFigures[]
  estateName: (estateId: string) => string
  now: number
}

/** When people signed up, and where they live. */
export function DaysAndEstates({ days, estates, estateName, now }: Props) {
  const dayColumns: Column<DayFigures>[] = [
    { key: 'day', title: '报名时间', main: true, cell: ({ day }) => sayDayOrMonth(day, now) },
    { key: 'signups', title: '报名次数', figure: true, cell: ({ signups }) => signups },
    { key: 'cancelled', title: '取消次数', figure: true, cell: ({ cancelled }) => cancelled },
  ]
  const estateColumns: Column<EstateFigures>[] = [
    {
      key: 'estate',
      title: '小区',
      main: true,
      cell: ({ estateId }) => estateName(estateId) || '没有填写小区',
    },
    { key: 'people', title: '已报名人数', figure: true, cell: ({ people }) => people },
  ]
  if (days.length === 0) return <Note>还没有人报名。</Note>
  return (
    <Stack gap={5}>
      <Stack>
        <Heading level={3}>按时间</Heading>
        <Table label="按时间" columns={dayColumns} rows={days} rowKey={({ day }) => day} />
      </Stack>
      {estates.length === 0 ? null : (
        <Stack>
          <Heading level={3}>按小区</Heading>
          <Table label="按小区" columns={estateColumns} rows={estates} rowKey={({ estateId }) => estateId} />
          <Note>家人算在报名人的小区里。</Note>
        </Stack>
      )}
    </Stack>
  )
}

/** A month has no day: 2026年9月. */
const sayDayOrMonth = (day: string, now: number): string =>
  day.length > 7 ? sayDate(day, now) : `${day.slice(0, 4)}年${Number(day.slice(5))}月`
