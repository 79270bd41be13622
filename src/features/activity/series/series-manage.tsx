import type { ActivityDetail, SeriesRow } from '@domain/activity/contract'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { useOneByOne } from '@/lib/use-one-by-one'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Dialog } from '@/ui/dialog/dialog'
import { Row, Stack } from '@/ui/stack/stack'
import { CancelLater } from './cancel-later'
import { alikeSteps } from './series-steps'
import { StepsProgress } from './steps-progress'

const statusWords = { draft: '草稿', published: '', cancelled: '已取消' } as const

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** The other times of a series, and what can be done with all that come after this one. */
export function SeriesManage({ activity, now }: Props) {
  const { series } = activity
  const { data } = useQuery('activity.series', series ? { seriesId: series.id } : null)
  const [asks, setAsks] = useState<'alike' | 'cancel'>()
  const work = useOneByOne()
  const others = (data?.times ?? []).filter(({ id }) => id !== activity._id)
  const later = others.filter(
    ({ startsAt, status }) => startsAt > activity.startsAt && status !== 'cancelled',
  )
  if (!series || others.length === 0) return null
  return (
    <Stack gap={2}>
      <CellGroup title="同一系列的其他场次">
        {others.map(time => (
          <Cell
            key={time.id}
            title={sayWhen(time.startsAt, time.endsAt, now)}
            value={statusWords[time.status]}
            onPress={() => void open('officeActivity', { id: time.id })}
          />
        ))}
      </CellGroup>
      {later.length > 0 ? (
        <Row gap={2}>
          <Button onPress={() => setAsks('alike')}>{`后面 ${later.length} 场改成和这场一样`}</Button>
          <Button kind="danger" onPress={() => setAsks('cancel')}>
            取消后面的场次
          </Button>
        </Row>
      ) : null}
      <StepsProgress work={work} total={later.length} words="已改" now={now} />
      <Dialog
        open={asks === 'alike'}
        title="后面的场次都改成和这场一样？"
        confirmText="都改"
        onCancel={() => setAsks(undefined)}
        onConfirm={() => {
          setAsks(undefined)
          void work.start(alikeSteps(activity, later))
        }}
      >
        {`后面 ${later.length} 场的内容、地点、钟点、名额和联系人都会变成和这一场一样，日期不变。报了名的人不受影响；改了时间地点的，会通知他们。`}
      </Dialog>
      {asks === 'cancel' ? (
        <CancelLater times={publishedOf(later)} now={now} onClose={() => setAsks(undefined)} />
      ) : null}
    </Stack>
  )
}

const publishedOf = (times: readonly SeriesRow[]) => times.filter(({ status }) => status === 'published')
