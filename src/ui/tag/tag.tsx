import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './tag.scss'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger' | 'info'

/** A word or two about a thing. The words say it; the tone only helps. */
export function Tag({ tone = 'plain', children }: PropsWithChildren<{ tone?: Tone }>) {
  return <View className={`ui-tag ui-tag_${tone}`}>{children}</View>
}
