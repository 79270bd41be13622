import type { RoleView, StaffRow } from '@domain/person/staff-contract'
import { open } from '@/lib/routes'
import { useWide } from '@/ui/look/use-wide'
import { Row } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { type NameOf, roleWords, untilWords } from './role-words'

interface Props {
  people: readonly StaffRow[]
  nameOf: NameOf
  now: number
}

/** People with their roles; a row opens the person. */
export function StaffTable({ people, nameOf, now }: Props) {
  const wide = useWide()
  return (
    <Table
      label="人员和角色"
      columns={wide ? wideColumns(nameOf, now) : narrowColumns(nameOf, now)}
      rows={people}
      rowKey={({ personId }) => personId}
      onRow={({ personId }) => void open('officeStaffMember', { id: personId })}
    />
  )
}

const wideColumns = (nameOf: NameOf, now: number): Column<StaffRow>[] => [
  { key: 'name', title: '姓名', main: true, tight: true, cell: ({ name }) => name },
  { key: 'site', title: '单位', tight: true, cell: row => sitesOf(row, nameOf) },
  { key: 'roles', title: '角色', cell: ({ roles }) => <Roles roles={roles} nameOf={() => ''} now={now} /> },
  { key: 'until', title: '期限', tight: true, cell: row => limitsOf(row, now) },
]

const narrowColumns = (nameOf: NameOf, now: number): Column<StaffRow>[] => [
  {
    key: 'name',
    title: '姓名',
    main: true,
    cell: ({ name, roles }) => (
      <Row gap={2}>
        {name}
        <Roles roles={roles} nameOf={nameOf} now={now} />
      </Row>
    ),
  },
  { key: 'until', title: '期限', cell: row => limitsOf(row, now) },
]

const once = (words: string[]): string => [...new Set(words)].join('、')

const sitesOf = ({ roles }: StaffRow, nameOf: NameOf): string =>
  once(roles.map(({ siteId }) => nameOf(siteId) || '全街道'))

const limitsOf = ({ roles }: StaffRow, now: number): string =>
  once(roles.map(({ until }) => untilWords(until, now)))

function Roles({ roles, nameOf, now }: { roles: readonly RoleView[]; nameOf: NameOf; now: number }) {
  return (
    <Row gap={2}>
      {roles.map((role, index) => (
        // The same role may have been held twice.
        <Tag key={index} tone={role.until !== undefined && role.until <= now ? 'plain' : 'accent'}>
          {roleWords(role, nameOf)}
        </Tag>
      ))}
    </Row>
  )
}
