import { useState } from 'react'
import { MonthGrid } from '@/ui/month-grid/month-grid'
import { Grid } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'

interface Guest {
  id: string
  name: string
  party: number
  state: string
  at: string
}

const guests: Guest[] = [
  { id: '1', name: '王*', party: 2, state: '已报名', at: '9月20日 08:31' },
  { id: '2', name: '李**', party: 4, state: '候补第 1 位', at: '9月20日 08:32' },
  { id: '3', name: '张*', party: 1, state: '已报名', at: '9月20日 08:35' },
]

const columns: Column<Guest>[] = [
  { key: 'name', title: '报名人', main: true, cell: guest => guest.name },
  { key: 'party', title: '人数', figure: true, cell: guest => guest.party },
  {
    key: 'state',
    title: '状态',
    cell: guest => <Tag tone={guest.state === '已报名' ? 'good' : 'warn'}>{guest.state}</Tag>,
  },
  { key: 'at', title: '报名时间', cell: guest => guest.at },
]

export function CalendarSamples() {
  const [month, setMonth] = useState('2026-09')
  const [day, setDay] = useState('2026-09-25')
  return (
    <>
      <Grid min={300} gap={4}>
        <MonthGrid
          month={month}
          onMonth={setMonth}
          today="2026-09-22"
          chosen={day}
          onChoose={setDay}
          counts={{ '2026-09-05': 1, '2026-09-12': 3, '2026-09-22': 2, '2026-09-25': 6, '2026-09-26': 12 }}
          names={{ '2026-09-25': '中秋' }}
        />
      </Grid>
      <Table label="报名名单" columns={columns} rows={guests} rowKey={guest => guest.id} onRow={() => {}} />
    </>
  )
}
