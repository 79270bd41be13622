import { sayAct } from '@domain/audit/act-words'
import type { ActRow } from '@domain/audit/contract'
import { minuteOf } from '@domain/time'
import { useWide } from '@/ui/look/use-wide'
import { Row } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { type NameOf, outcomeOf, whoActed } from './act-row-words'

interface Props {
  rows: readonly ActRow[]
  nameOf: NameOf
  onRow: (row: ActRow) => void
}

/** Acts, views and exports; a row opens all that is known of it. */
export function ActsTable({ rows, nameOf, onRow }: Props) {
  const wide = useWide()
  return (
    <Table
      label="操作记录"
      columns={wide ? wideColumns(nameOf) : narrowColumns(nameOf)}
      rows={rows}
      rowKey={({ id }) => id}
      onRow={onRow}
    />
  )
}

const titlesOf = ({ titles }: ActRow): string => titles.join('、')

const wideColumns = (nameOf: NameOf): Column<ActRow>[] => [
  { key: 'at', title: '时间', tight: true, cell: ({ at }) => minuteOf(at) },
  { key: 'who', title: '谁', tight: true, main: true, cell: whoActed },
  { key: 'act', title: '做了什么', tight: true, cell: ({ action }) => sayAct(action) },
  { key: 'what', title: '哪一个', cell: titlesOf },
  { key: 'site', title: '单位', tight: true, cell: ({ siteId }) => nameOf(siteId) },
  { key: 'outcome', title: '结果', tight: true, cell: row => <Outcome row={row} /> },
]

/** Three lines a row. */
const narrowColumns = (nameOf: NameOf): Column<ActRow>[] => [
  {
    key: 'act',
    title: '做了什么',
    main: true,
    cell: row => (
      <Row gap={2} apart>
        {`${whoActed(row)} ${sayAct(row.action)}`}
        <Outcome row={row} />
      </Row>
    ),
  },
  {
    key: 'what',
    title: '哪一个',
    cell: row => [titlesOf(row), nameOf(row.siteId)].filter(Boolean).join('，') || '—',
  },
  { key: 'at', title: '时间', cell: ({ at }) => minuteOf(at) },
]

function Outcome({ row }: { row: ActRow }) {
  const { words, tone } = outcomeOf(row)
  return <Tag tone={tone}>{words}</Tag>
}
