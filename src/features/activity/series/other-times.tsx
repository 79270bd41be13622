import type { ActivityDetail } from '@domain/activity/contract'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** So many are shown: the next ones are what one looks for. */
const shownMax = 8

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** When else it is held, for whoever cannot come this time. */
export function OtherTimes({ activity, now }: Props) {
  const { series } = activity
  const { data } = useQuery('activity.series', series ? { seriesId: series.id } : null)
  const others = (data?.times ?? []).filter(
    ({ id, status, startsAt }) => id !== activity._id && status === 'published' && startsAt > now,
  )
  if (others.length === 0) return null
  const limit = series?.joinsMax === undefined ? undefined : `这一系列每人最多报 ${series.joinsMax} 场`
  return (
    <CellGroup title="别的场次" hint={limit}>
      {others.slice(0, shownMax).map(({ id, startsAt, endsAt }) => (
        <Cell key={id} title={sayWhen(startsAt, endsAt, now)} onPress={() => void open('activity', { id })} />
      ))}
    </CellGroup>
  )
}
