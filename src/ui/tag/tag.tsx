import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import './tag.scss'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger' | 'info'

interface Props {
  tone?: Tone
  /** The one thing to know about what it stands beside: 还剩 12 个名额. */
  large?: boolean
}

/** A word or two about a thing. The words say it; the tone only helps. */
export function Tag({ tone = 'plain', large, children }: PropsWithChildren<Props>) {
  return <View className={classes('ui-tag', `ui-tag_${tone}`, large && 'ui-tag_large')}>{children}</View>
}
