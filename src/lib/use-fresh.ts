import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { written } from './written'

/** Younger than this, a page that comes to the front again is not read again. */
const freshMs = 30_000

/**
 * Reads again what may be out of date, but only on the page in front: WeChat keeps up to ten pages, and ten requests at
 * once is its limit.
 */
export function useFresh(at: number | undefined, reload: () => Promise<void>): void {
  const latest = useRef({ at, reload })
  latest.current = { at, reload }
  const inFront = useRef(true)
  useDidShow(() => {
    inFront.current = true
    const { at: since, reload: again } = latest.current
    // Without an answer the first read is still under way, or SWR tries it again.
    if (since !== undefined && (since < written.get() || Date.now() - since > freshMs)) void again()
  })
  useDidHide(() => {
    inFront.current = false
  })
  useEffect(
    () =>
      written.subscribe(() => {
        if (inFront.current) void latest.current.reload()
      }),
    [],
  )
}
