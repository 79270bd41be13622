import { useEffect, useState } from 'react'
import { afterDrawn } from './after-drawn'

/**
 * How many of `total` things to draw now: `step` at first, as many more each time the ones before have been drawn.
 *
 * WeChat gets what a page draws as one message, and a cheap phone stands still while it reads a long one; our limit is
 * 16 KB (tests/weapp/mount), which is some ten cards. The browser has no such messages and draws all at once.
 */
export function useGradual(total: number, step = 10): number {
  const [shown, setShown] = useState(process.env.TARO_ENV === 'h5' ? Number.POSITIVE_INFINITY : step)
  useEffect(() => {
    if (shown < total) afterDrawn(() => setShown(shown + step))
  }, [shown, total, step])
  return Math.min(shown, total)
}
