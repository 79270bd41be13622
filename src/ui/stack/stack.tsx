import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import './stack.scss'

type Gap = 1 | 2 | 3 | 4 | 5

interface Props {
  /** 4, 8, 12, 16 or 24 px; 16 unless given. */
  gap?: Gap
  className?: string
}

/** Things below each other, evenly spaced. */
export function Stack({ gap = 4, className, children }: PropsWithChildren<Props>) {
  return <View className={classes('ui-stack', `ui-gap-${gap}`, className)}>{children}</View>
}

interface RowProps extends Props {
  /** The ends are pushed apart. */
  apart?: boolean
}

/** Things beside each other, which wrap when the line is full. */
export function Row({ gap = 2, apart, className, children }: PropsWithChildren<RowProps>) {
  return (
    <View className={classes('ui-line', `ui-gap-${gap}`, apart && 'ui-line_apart', className)}>
      {children}
    </View>
  )
}

/** Equal columns: as many as fit at `min` px each (160 unless given). */
export function Grid({ min = 160, gap = 3, children }: PropsWithChildren<{ min?: number; gap?: Gap }>) {
  return (
    <View
      className={classes('ui-grid', `ui-gap-${gap}`)}
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${min}px), 1fr))` }}
    >
      {children}
    </View>
  )
}
