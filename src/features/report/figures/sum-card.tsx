import type { FiguresView } from '@domain/report/contract'
import { averageStars } from '@domain/report/figures'
import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/card/card'
import './figures.scss'

type Counts = Pick<
  FiguresView,
  'capacity' | 'seated' | 'waiting' | 'signups' | 'cancelled' | 'attended' | 'voices'
>

interface Props {
  counts: Counts
  /** In front: how many activities these are of. */
  activities?: number
}

/** The figures in a row; what each counts is said below it, since 报名 may be people or taps. */
export function SumCard({ counts, activities }: Props) {
  const { capacity, seated, waiting, signups, cancelled, attended, voices } = counts
  const figures = [
    ...(activities === undefined ? [] : [{ words: '活动', value: `${activities} 项` }]),
    { words: '名额', value: `${capacity} 个` },
    { words: '已报名', value: `${seated} 人` },
    { words: '候补', value: `${waiting} 组` },
    { words: '报名', value: `${signups} 次` },
    { words: '取消', value: `${cancelled} 次` },
    // Nobody was checked in: that is not the same as none.
    ...(attended && attended.came + attended.walkIns > 0
      ? [
          { words: '到场', value: `${attended.came} 人` },
          { words: '现场来的', value: `${attended.walkIns} 人` },
        ]
      : []),
    ...(voices
      ? [{ words: `${voices.count} 人评价，平均`, value: `${averageStars(voices).toFixed(1)} 星` }]
      : []),
    ...(attended?.noShows ? [{ words: '没有来', value: `${attended.noShows} 人` }] : []),
  ]
  return (
    <Card>
      <View className="report-figures">
        {figures.map(({ words, value }) => (
          <View key={words} className="report-figures__one" {...a11y({ label: `${words} ${value}` })}>
            <View className="report-figures__value">{value}</View>
            <View className="report-figures__words">{words}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
