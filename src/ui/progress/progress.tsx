import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './progress.scss'

interface Props {
  /** What is under way and how far it is, in words. */
  words: string
  /** Between 0 and 1; absent while it is not known. */
  part?: number
}

/** How far something has come that takes a while. */
export function Progress({ words, part }: Props) {
  return (
    <View className="ui-progress" {...a11y({ role: 'status', live: 'polite' })}>
      <View className="ui-progress__words">{words}</View>
      <View className="ui-progress__track">
        <View className="ui-progress__bar" style={{ width: `${Math.round((part ?? 0) * 100)}%` }} />
      </View>
    </View>
  )
}
