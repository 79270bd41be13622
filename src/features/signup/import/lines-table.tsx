import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Stack } from '@/ui/stack/stack'
import { type Column, Table } from '@/ui/table/table'
import { Tag } from '@/ui/tag/tag'
import { type ImportLine, lineWords } from './import-lines'

const shownAtOnce = 50

const columns: Column<ImportLine>[] = [
  { key: 'name', title: '姓名', main: true, cell: ({ line, name }) => `${line}. ${name || '（没有姓名）'}` },
  { key: 'phone', title: '电话', tight: true, cell: ({ phone }) => phone || '没有写' },
  { key: 'fate', title: '结果', cell: Fate },
]

/** Every line with what will become of it, or what did. */
export function LinesTable({ lines }: { lines: readonly ImportLine[] }) {
  const [shown, setShown] = useState(shownAtOnce)
  return (
    <Stack>
      <Table
        label="名单"
        columns={columns}
        rows={lines.slice(0, shown)}
        rowKey={({ line }) => String(line)}
      />
      {shown < lines.length ? (
        <Button block onPress={() => setShown(shown + shownAtOnce)}>
          再看一些
        </Button>
      ) : null}
    </Stack>
  )
}

function Fate(line: ImportLine) {
  const { tone, words } = lineWords(line)
  return (
    <Tag tone={tone} large>
      {words}
    </Tag>
  )
}
