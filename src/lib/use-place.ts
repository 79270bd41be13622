import Taro, { usePageScroll } from '@tarojs/taro'
import { useRef } from 'react'

/**
 * Where on the page one was: `leave` before something else takes the page's place and begins at its top, `resume` when
 * it is gone.
 */
export function usePlace(): { leave: () => void; resume: () => void } {
  const top = useRef(0)
  const left = useRef(0)
  usePageScroll(({ scrollTop }) => {
    top.current = scrollTop
  })
  return {
    leave() {
      left.current = top.current
      scrollTo(0)
    },
    resume: () => scrollTo(left.current),
  }
}

/** After the page has been drawn anew. */
const scrollTo = (scrollTop: number) =>
  Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop, duration: 0 }).catch(() => undefined))
