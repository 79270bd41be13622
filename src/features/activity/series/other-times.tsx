import type { ActivityDetail } from '@domain/activity/contract'
import { placeInSeries } from '@domain/activity/series'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Note } from '@/ui/prose/prose'
import { seriesWords } from './series-words'

/** So many are shown: the next ones are what one looks for. */
const shownMax = 8

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** Which of how many it is, and when else it is held, for whoever cannot come this time. */
export function OtherTimes({ activity, now }: Props) {
  const { series } = activity
  const { data } = useQuery('activity.series', series ? { seriesId: series.id } : null)
  if (!series || !data) return null
  const others = data.times.filter(
    ({ id, status, startsAt }) => id !== activity._id && status === 'published' && startsAt > now,
  )
  const words = seriesWords(placeInSeries(activity, data), now)
  const limit = series.joinsMax === undefined ? undefined : `这一系列每人最多报 ${series.joinsMax} 场`
  if (others.length === 0) return words ? <Note>{words}</Note> : null
  return (
    <CellGroup title="别的场次" hint={[words, limit].filter(Boolean).join('。')}>
      {others.slice(0, shownMax).map(({ id, startsAt, endsAt }) => (
        <Cell key={id} title={sayWhen(startsAt, endsAt, now)} onPress={() => void open('activity', { id })} />
      ))}
    </CellGroup>
  )
}
