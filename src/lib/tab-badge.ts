import { removeTabBarBadge, setTabBarBadge, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** Tabs that may carry a number, by their place in the bar of app.config.ts. */
const places = { notices: 2 } as const

/** More than this nobody counts. */
const shownMax = 99

/**
 * How many of something wait behind a tab; undefined: not known yet, what is there stays. WeChat takes it from pages with
 * the bar alone, so that it is said again whenever such a page comes up; elsewhere it refuses, which is nobody's concern.
 */
export function useTabBadge(tab: keyof typeof places, count: number | undefined): void {
  const show = () => {
    if (count === undefined) return
    const index = places[tab]
    const text = count > shownMax ? `${shownMax}+` : String(count)
    const done = count > 0 ? setTabBarBadge({ index, text }) : removeTabBarBadge({ index })
    done.catch(() => {})
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew when the number is another one
  useEffect(show, [count])
  useDidShow(show)
}
