import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="通知">通知</View>
}
