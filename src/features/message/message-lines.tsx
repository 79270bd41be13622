import { View } from '@tarojs/components'

/** What a message says, line by line, as the phone shows it. */
export function MessageLines({ lines }: { lines: readonly { words: string; value: string }[] }) {
  return (
    <View>
      {lines.map(({ words, value }) => (
        <View key={words}>{`${words}：${value}`}</View>
      ))}
    </View>
  )
}
