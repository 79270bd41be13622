import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="活动">活动</View>
}
