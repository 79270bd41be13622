import { type DataKind, kindsOfData } from '@domain/person/own-data'
import { View } from '@tarojs/components'

/** What a kind of data is kept for, by which right, how long: 个人信息保护法 art. 17. */
export function WhyKept({ kind }: { kind: DataKind }) {
  const { purpose, ground, keptFor } = kindsOfData[kind]
  return (
    <>
      <View>用来：{purpose}。</View>
      <View>依据：{ground}。</View>
      <View>多久：{keptFor}。</View>
    </>
  )
}
