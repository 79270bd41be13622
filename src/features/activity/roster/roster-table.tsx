import type { Question } from '@domain/activity/questions'
import type { RosterRow } from '@domain/signup/contract'
import { View } from '@tarojs/components'
import { sayMoment } from '@/lib/time-words'
import { useWide } from '@/ui/look/use-wide'
import { Row, Stack } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { answerLines } from './answer-words'

interface Props {
  rows: readonly RosterRow[]
  /** Whose answers are shown. */
  questions: readonly Question[]
  now: number
}

/** Seated first, then the line in its order; one row a sign-up. */
export function RosterTable({ rows, questions, now }: Props) {
  const wide = useWide()
  return (
    <Table
      label="报名名单"
      columns={[...(wide ? wideColumns(now) : narrowColumns(now)), ...answerColumn(questions)]}
      rows={rows}
      rowKey={({ signupId }) => signupId}
    />
  )
}

const namesOf = ({ attendees }: RosterRow): string => attendees.join('、')

const wideColumns = (now: number): Column<RosterRow>[] => [
  { key: 'who', title: '谁来', main: true, cell: namesOf },
  { key: 'party', title: '人数', figure: true, cell: ({ party }) => party },
  { key: 'state', title: '状态', cell: State },
  { key: 'at', title: '报名时间', cell: row => sayAt(row, now) },
]

const answerColumn = (questions: readonly Question[]): Column<RosterRow>[] =>
  questions.length === 0
    ? []
    : [
        {
          key: 'answers',
          title: '回答',
          cell: row => (
            <Stack gap={2}>
              {answerLines(row, questions).map(line => (
                <View key={line}>{line}</View>
              ))}
            </Stack>
          ),
        },
      ]

/** Two lines a row: forty sign-ups are looked through with one thumb. */
const narrowColumns = (now: number): Column<RosterRow>[] => [
  {
    key: 'who',
    title: '谁来',
    main: true,
    cell: row => (
      <Row gap={2} apart>
        {namesOf(row)}
        <State {...row} />
      </Row>
    ),
  },
  { key: 'at', title: '报名', cell: row => `${row.party} 人，${sayAt(row, now)}` },
]

function State({ state, position }: Pick<RosterRow, 'state' | 'position'>) {
  if (state === 'seated') return <Tag tone="good">已报名</Tag>
  return <Tag tone="warn">{position === undefined ? '等确认' : `候补第 ${position} 位`}</Tag>
}

/** When they joined or, while seats are held for them, until when. */
const sayAt = ({ joinedAt, offer }: RosterRow, now: number): string =>
  offer ? `名额留到 ${sayMoment(offer.expiresAt, now)}` : sayMoment(joinedAt, now)
