import type { ActivityCard } from '@domain/activity/contract'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { kindWords } from '../kind-words'
import { stageOf, takenWords, waitingWords } from './manage-words'

interface Props {
  /** What the table holds, for a screen reader. */
  label: string
  activities: readonly ActivityCard[]
  now: number
  /** With it each row says whose activity it is. */
  nameOf?: (siteId: string) => string
}

/** Activities for those who run them; a row opens the activity with all that can be done about it. */
export function ActivityTable({ label, activities, now, nameOf }: Props) {
  const columns: Column<ActivityCard>[] = [
    { key: 'title', title: '活动', main: true, cell: ({ title }) => title },
    ...(nameOf ? [{ key: 'site', title: '单位', cell: (row: ActivityCard) => nameOf(row.siteId) }] : []),
    { key: 'when', title: '时间', cell: ({ startsAt, endsAt }) => sayWhen(startsAt, endsAt, now) },
    { key: 'kind', title: '类别', cell: kindWords },
    {
      key: 'stage',
      title: '状态',
      cell: row => {
        const { words, tone } = stageOf(row, row.seats, now)
        return <Tag tone={tone}>{words}</Tag>
      },
    },
    { key: 'taken', title: '已报名额', figure: true, cell: ({ seats }) => takenWords(seats) },
    { key: 'waiting', title: '候补', figure: true, cell: ({ seats }) => waitingWords(seats) },
  ]
  return (
    <Table
      label={label}
      columns={columns}
      rows={activities}
      rowKey={({ id }) => id}
      onRow={({ id }) => void open('officeActivity', { id })}
    />
  )
}
