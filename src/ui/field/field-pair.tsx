import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './field-pair.scss'

/** Two short fields that belong together: side by side where a date fits twice, else below each other. */
export function FieldPair({ children }: PropsWithChildren) {
  return <View className="ui-field-pair">{children}</View>
}
