import type { DataKind } from '@domain/person/own-data'
import { usePages } from '@/lib/pages'
import { CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { OwnRecordCell } from './own-record-cell'
import { WhyKept } from './why-kept'

/** All of one kind, page by page. */
export function OwnRecords({ kind, now }: { kind: DataKind; now: number }) {
  const pages = usePages('person.ownRecords', { kind })
  return (
    <Loaded query={{ ...pages, data: pages.items }}>
      {records =>
        records.length === 0 ? (
          <Empty icon="list" title="没有" />
        ) : (
          <Stack>
            <CellGroup hint={<WhyKept kind={kind} />}>
              {records.map((record, i) => (
                // Records have no id of their own, and the list only grows at its end.
                <OwnRecordCell key={i} record={record} now={now} />
              ))}
            </CellGroup>
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}
