import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/card/card'

interface Props {
  /** Seats taken. */
  seated: number
  /** Parties in line. */
  waiting: number
  capacity: number
  /** Seats that are held by offers. */
  held: number
}

/** The three figures that one looks for first. */
export function Counts({ seated, waiting, capacity, held }: Props) {
  const figures = [
    { words: '已报名', value: `${seated} 人` },
    { words: '还剩名额', value: `${Math.max(0, capacity - seated - held)} 个` },
    ...(held > 0 ? [{ words: '等确认', value: `${held} 个` }] : []),
    { words: '候补', value: `${waiting} 组` },
  ]
  return (
    <Card>
      <View className="roster__counts">
        {figures.map(({ words, value }) => (
          <View key={words} className="roster__count" {...a11y({ label: `${words} ${value}` })}>
            <View className="roster__figure">{value}</View>
            <View className="roster__words">{words}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
