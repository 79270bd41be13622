import type { ActRow } from '@domain/audit/contract'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { Button } from '@/ui/button/button'
import { useGradual } from '@/ui/gradual/use-gradual'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { ActFilters, type Picked } from './act-filters'
import type { NameOf } from './act-row-words'
import { ActSheet } from './act-sheet'
import { ActsTable } from './acts-table'
import { ExportSheet } from './export-sheet'
import type { ActFilter } from './use-export'

interface Props {
  /** What it begins with: one's own site, or all. */
  first: ActFilter
  /** One record that it begins with. */
  record?: Picked
  sites: readonly { value: string; text: string }[]
  nameOf: NameOf
  now: number
}

/** The record of acts: searched, looked into, exported. */
export function Acts({ first, record, sites, nameOf, now }: Props) {
  const [filter, setFilter] = useState(first)
  const [picked, setPicked] = useState(record)
  const [shown, setShown] = useState<ActRow>()
  const [exporting, setExporting] = useState(false)
  const { words: _, ...pick } = picked ?? { words: '' }
  const asked = { ...filter, ...pick }
  const pages = usePages('audit.list', asked)
  const drawn = useGradual(pages.items?.length ?? 0)
  const only = (next: Picked) => {
    setPicked(next)
    setShown(undefined)
  }
  return (
    <Stack>
      <ActFilters
        filter={filter}
        onChange={setFilter}
        sites={sites}
        picked={picked}
        onUnpick={() => setPicked(undefined)}
        now={now}
      />
      <Row gap={2}>
        <Button small icon="download" onPress={() => setExporting(true)}>
          导出这些
        </Button>
      </Row>
      <Loaded query={{ ...pages, data: pages.items }} rows={5}>
        {rows =>
          rows.length === 0 ? (
            <Empty icon="list" title="没有这样的记录" />
          ) : (
            <Stack>
              <ActsTable rows={rows.slice(0, drawn)} nameOf={nameOf} onRow={setShown} />
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
      {shown ? (
        <ActSheet
          row={shown}
          sealedUntil={pages.first?.sealedUntil}
          nameOf={nameOf}
          onPerson={() => only({ personId: shown.personId, words: `只看${shown.name}做的` })}
          onRecord={recordId => only({ recordId, words: `只看“${shown.titles[0] ?? recordId}”的` })}
          onClose={() => setShown(undefined)}
        />
      ) : null}
      {exporting ? <ExportSheet filter={asked} onClose={() => setExporting(false)} /> : null}
    </Stack>
  )
}
