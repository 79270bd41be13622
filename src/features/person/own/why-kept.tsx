import { type DataKind, kindsOfData } from '@domain/person/own-data'
import { Text } from '@tarojs/components'

/** What a kind of data is kept for, by which right, how long: 个人信息保护法 art. 17. */
export function WhyKept({ kind }: { kind: DataKind }) {
  const { purpose, ground, keptFor } = kindsOfData[kind]
  return <Text>{`用来：${purpose}。\n依据：${ground}。\n多久：${keptFor}。`}</Text>
}
