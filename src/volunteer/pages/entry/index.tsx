import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="志愿者">志愿者</View>
}
