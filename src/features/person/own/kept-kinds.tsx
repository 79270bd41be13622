import { type KeptKind, kindsOfData, kindTold } from '@domain/person/own-data'
import { open } from '@/lib/routes'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Empty } from '@/ui/states/states'
import { OwnRecordCell } from './own-record-cell'
import { WhyKept } from './why-kept'

/** That nobody looked is worth knowing; that somebody has no role is not. A later server may know kinds of its own. */
const worthShowing = ({ kind, topic, records }: KeptKind): boolean =>
  kindTold({ kind, topic }) in kindsOfData && (records.length > 0 || kind === 'looks')

interface Props {
  kinds: readonly KeptKind[]
  now: number
}

/** Kind by kind: the newest of what is kept, what it is for, and where to correct it. */
export function KeptKinds({ kinds, now }: Props) {
  if (kinds.length === 0) {
    return <Empty icon="person" title="我们没有记您的任何信息" note="第一次报名或填写姓名以后，这里才会有" />
  }
  return (
    <Stack gap={5}>
      {kinds
        .filter(worthShowing)
        .map(({ records, more, ...told }) => ({ kind: kindTold(told), records, more }))
        .map(({ kind, records, more }) => (
          <CellGroup key={kind} title={kindsOfData[kind].title} hint={<WhyKept kind={kind} />}>
            {records.map((record, i) => (
              // Records have no id of their own, and the list is read anew as a whole.
              <OwnRecordCell key={i} record={record} now={now} />
            ))}
            {records.length === 0 ? <Cell title="没有" /> : null}
            {more ? <Cell title="看全部" onPress={() => void open('ownRecords', { kind })} /> : null}
            {kind === 'profile' ? <Cell title="修改" onPress={() => void open('profile')} /> : null}
            {kind === 'family' ? <Cell title="修改" onPress={() => void open('family')} /> : null}
          </CellGroup>
        ))}
    </Stack>
  )
}
