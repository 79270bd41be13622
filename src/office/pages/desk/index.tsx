import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="工作台">工作台</View>
}
