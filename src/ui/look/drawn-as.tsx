import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import { LookContext } from './look'
import './drawn-as.scss'

/** A part of the page as others see it: in large letters or in normal ones, whichever this reader has. */
export function DrawnAs({ large, children }: PropsWithChildren<{ large: boolean }>) {
  return (
    <LookContext.Provider value={{ large }}>
      <View className={classes('ui-root', 'ui-drawn', large && 'ui-root_large')}>{children}</View>
    </LookContext.Provider>
  )
}
