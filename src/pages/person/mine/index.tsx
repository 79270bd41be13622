import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="我的">我的</View>
}
