import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const minuteMs = 60_000

/** Runs at every full minute while the page is in front. */
export function useEveryMinute(run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  useEffect(() => {
    if (!inFront) return
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs))
    }
    const tick = () => {
      latest.current()
      plan()
    }
    plan()
    return () => clearTimeout(timer)
  }, [inFront])
}

/** Epoch ms, right to the minute: 今天 and 还没有开始 must not grow stale in the hand that holds them. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEveryMinute(() => setNow(Date.now()))
  useDidShow(() => setNow(Date.now()))
  return now
}
