import type { ActivityCard } from '@domain/activity/contract'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { useWide } from '@/ui/look/use-wide'
import { Row } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { seatWords, stageOf, takenWords, waitingWords } from './manage-words'

interface Props {
  /** What the table holds, for a screen reader. */
  label: string
  activities: readonly ActivityCard[]
  now: number
  /** With it each row says whose activity it is. */
  nameOf?: (siteId: string) => string
}

/** Activities for those who run them; a row opens the activity with all that can be done about it, a draft its editor. */
export function ActivityTable({ label, activities, now, nameOf }: Props) {
  const wide = useWide()
  return (
    <Table
      label={label}
      columns={wide ? wideColumns(now, nameOf) : narrowColumns(now, nameOf)}
      rows={activities}
      rowKey={({ id }) => id}
      onRow={({ id, status }) => void open(status === 'draft' ? 'officeEditor' : 'officeActivity', { id })}
    />
  )
}

type Columns = Column<ActivityCard>[]

const siteColumn = (nameOf: Props['nameOf']): Columns =>
  nameOf ? [{ key: 'site', title: '单位', tight: true, cell: ({ siteId }) => nameOf(siteId) }] : []

const whenColumn = (now: number): Column<ActivityCard> => ({
  key: 'when',
  title: '时间',
  tight: true,
  cell: ({ startsAt, endsAt }) => sayWhen(startsAt, endsAt, now),
})

const wideColumns = (now: number, nameOf: Props['nameOf']): Columns => [
  { key: 'title', title: '活动', main: true, cell: ({ title }) => title },
  ...siteColumn(nameOf),
  whenColumn(now),
  { key: 'stage', title: '状态', cell: activity => <Stage activity={activity} now={now} /> },
  { key: 'taken', title: '已报名额', figure: true, cell: ({ seats }) => takenWords(seats) },
  { key: 'waiting', title: '候补', figure: true, cell: ({ seats }) => waitingWords(seats) },
]

/** Three lines a row: a telephone shows four or five activities at once, not two. */
const narrowColumns = (now: number, nameOf: Props['nameOf']): Columns => [
  {
    key: 'title',
    title: '活动',
    main: true,
    cell: activity => (
      <Row gap={2}>
        {activity.title}
        <Stage activity={activity} now={now} />
      </Row>
    ),
  },
  ...siteColumn(nameOf),
  whenColumn(now),
  { key: 'seats', title: '报名', cell: ({ seats }) => seatWords(seats) },
]

function Stage({ activity, now }: { activity: ActivityCard; now: number }) {
  const { words, tone } = stageOf(activity, activity.seats, now)
  return <Tag tone={tone}>{words}</Tag>
}
