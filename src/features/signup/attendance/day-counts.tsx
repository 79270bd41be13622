import type { AttendanceDay } from '@domain/signup/attendance/contract'
import { View } from '@tarojs/components'
import { sayTime } from '@/lib/time-words'
import { a11y } from '@/ui/a11y'
import './attendance.scss'

interface Props {
  day: AttendanceDay
  /** By the list on this phone, which knows ticks that the server has not heard of yet. */
  came: number | undefined
}

/** How many are there, large enough to be read over a shoulder. */
export function DayCounts({ day, came = day.came }: Props) {
  return (
    <View className="attendance-counts" {...a11y({ role: 'status', live: 'polite' })}>
      <Count figure={`${came}`} of={`/ ${day.seated}`} words="已到" />
      <Count figure={`${Math.max(0, day.seated - came)}`} words={day.closed ? '没有来' : '还没到'} />
      <Count figure={`${day.walkIns}`} words="临时来的" />
      {day.closed ? (
        <View className="attendance-counts__closed">{`签到已结束（${sayTime(day.closed.at)}）`}</View>
      ) : null}
    </View>
  )
}

function Count({ figure, of, words }: { figure: string; of?: string; words: string }) {
  return (
    <View className="attendance-count">
      <View>
        <View className="attendance-count__figure">{figure}</View>
        {of ? <View className="attendance-count__of">{of}</View> : null}
      </View>
      <View className="attendance-count__words">{words}</View>
    </View>
  )
}
