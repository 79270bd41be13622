import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { useWide } from '../look/use-wide'
import './table.scss'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Figures stand on the right. */
  figure?: boolean
  /** Short words, such as a time: never broken over two lines. */
  tight?: boolean
  /** On a narrow screen this column is the row's own line, the others stand below it with their titles. */
  main?: boolean
}

interface Props<Row> {
  /** What the table holds, for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** With it a row can be pressed; its cells then hold nothing to press. */
  onRow?: (row: Row) => void
}

/** Rows for staff: a table on a wide screen, a card for each row on a narrow one. */
export function Table<Row>(props: Props<Row>) {
  return useWide() ? <WideTable {...props} /> : <NarrowTable {...props} />
}

function WideTable<Row>({ label, columns, rows, rowKey, onRow }: Props<Row>) {
  const kind = (column: Column<Row>, base: string) =>
    classes(base, column.figure && 'ui-table__figure', column.tight && 'ui-table__tight')
  return (
    <View className="ui-table-frame">
      <View className="ui-table" {...a11y({ role: 'table', label })}>
        <View className="ui-table__row ui-table__head" {...a11y({ role: 'row' })}>
          {columns.map(column => (
            <View
              key={column.key}
              className={kind(column, 'ui-table__cell')}
              {...a11y({ role: 'columnheader' })}
            >
              {column.title}
            </View>
          ))}
        </View>
        {rows.map(row => (
          <View
            key={rowKey(row)}
            className={classes('ui-table__row', onRow && 'ui-table__row_link')}
            {...(onRow ? pressable({ role: 'row', onPress: () => onRow(row) }) : a11y({ role: 'row' }))}
          >
            {columns.map(column => (
              <View key={column.key} className={kind(column, 'ui-table__cell')} {...a11y({ role: 'cell' })}>
                {column.cell(row)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

function NarrowTable<Row>({ label, columns, rows, rowKey, onRow }: Props<Row>) {
  const main = columns.find(column => column.main) ?? columns[0]
  const rest = columns.filter(column => column !== main)
  return (
    <View className="ui-rows" {...a11y({ role: 'list', label })}>
      {rows.map(row => (
        <View
          key={rowKey(row)}
          className={classes('ui-rows__row', onRow && 'ui-cell_link')}
          {...(onRow ? pressable({ onPress: () => onRow(row) }) : a11y({ role: 'listitem' }))}
        >
          <View className="ui-rows__main">{main?.cell(row)}</View>
          {rest.map(column => (
            <View key={column.key} className="ui-rows__pair">
              <View className="ui-rows__title">{column.title}</View>
              <View className="ui-rows__value">{column.cell(row)}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
