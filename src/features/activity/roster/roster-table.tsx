import type { RosterRow } from '@domain/signup/contract'
import { View } from '@tarojs/components'
import { sayMoment } from '@/lib/time-words'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'

interface Props {
  rows: readonly RosterRow[]
  /** Full names: then there is room to sign on paper. */
  full: boolean
  now: number
}

/** Seated first, then the line in its order; one row a sign-up. */
export function RosterTable({ rows, full, now }: Props) {
  const columns: Column<RosterRow>[] = [
    { key: 'who', title: '谁来', main: true, cell: ({ attendees }) => attendees.join('、') },
    { key: 'party', title: '人数', figure: true, cell: ({ party }) => party },
    {
      key: 'state',
      title: '状态',
      cell: ({ state, position }) =>
        state === 'seated' ? <Tag tone="good">已报名</Tag> : <Tag tone="warn">{`候补第 ${position} 位`}</Tag>,
    },
    { key: 'at', title: '报名时间', cell: ({ joinedAt }) => sayMoment(joinedAt, now) },
    ...(full
      ? [
          {
            key: 'sign',
            title: '签到',
            cell: () => <View className="roster__sign" />,
          } satisfies Column<RosterRow>,
        ]
      : []),
  ]
  return <Table label="报名名单" columns={columns} rows={rows} rowKey={({ signupId }) => signupId} />
}
