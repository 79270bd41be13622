import type { UnreachedRow } from '@domain/notice/contract'
import { callOutcomes } from '@domain/notice/mark'
import { usePages } from '@/lib/pages'
import { sayMoment } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { useGradual } from '@/ui/gradual/use-gradual'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { type Calling, useCalling } from './use-calling'

interface Props {
  noticeId: string
  siteId: string
}

/** Residents of a community who have not opened the notice, to be called one by one. */
export function UnreachedList({ noticeId, siteId }: Props) {
  const pages = usePages('notice.unreached', { noticeId, siteId })
  const calling = useCalling(noticeId, siteId)
  const shown = useGradual(pages.items?.length ?? 0)
  return (
    <Stack gap={3}>
      {calling.failure ? <Note tone="danger">{calling.failure}</Note> : null}
      <Loaded query={{ ...pages, data: pages.items }} rows={5}>
        {rows => (
          <Stack gap={3}>
            {rows.length > 0 ? (
              <CellGroup hint="看电话会记入日志。打完电话点一下结果，同事就不会再打一遍">
                {rows.slice(0, shown).map(row => (
                  <UnreachedCell key={row.personId} row={row} calling={calling} />
                ))}
              </CellGroup>
            ) : pages.hasMore ? (
              <Note>这一页的居民都看到了，请再往下看</Note>
            ) : (
              <Empty icon="people" title="都看到了" note="这个社区登记过的居民都打开过这条通知" />
            )}
            <More pages={pages} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}

function UnreachedCell({ row, calling }: { row: UnreachedRow; calling: Calling }) {
  const now = useNow()
  const { estates } = useSites()
  const { name, phone, estateId, personId } = row
  const called = calling.calledOf(row)
  const busy = calling.busy === personId
  const home = estates.find(({ _id }) => _id === estateId)?.name
  return (
    <Cell
      title={name}
      note={
        <Stack gap={2}>
          <Note>
            {[
              home,
              phone ?? '没有留电话',
              called && `${callOutcomes[called.outcome]} ${sayMoment(called.at, now)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Note>
          <Row gap={2}>
            {phone && called?.outcome !== 'told' ? (
              <Button small icon="phone" busy={busy} onPress={() => void calling.dial(row)}>
                打电话
              </Button>
            ) : null}
            {called?.outcome === 'told' ? null : (
              <Button small disabled={busy} onPress={() => void calling.mark(row, 'told')}>
                {callOutcomes.told}
              </Button>
            )}
            {called ? (
              <Button small disabled={busy} onPress={() => void calling.mark(row, undefined)}>
                撤销
              </Button>
            ) : phone ? (
              <Button small disabled={busy} onPress={() => void calling.mark(row, 'noAnswer')}>
                {callOutcomes.noAnswer}
              </Button>
            ) : null}
          </Row>
        </Stack>
      }
    />
  )
}
