import { useEffect, useRef, useState } from 'react'
import type { ClockView } from '../../contract/environment'
import { useData } from '../connection/use-data'

export interface ShownClock {
  /** Epoch ms by the environment's clock; undefined until it is known. */
  now: number | undefined
  view: ClockView | undefined
}

/** The environment's time, going on by itself between two answers of the server. */
export function useClock(): ShownClock {
  const { data: view } = useData<ClockView>('clock', 'clock')
  const [, redraw] = useState(0)
  const heard = useRef<{ view: ClockView; at: number }>()
  if (view && heard.current?.view !== view) heard.current = { view, at: performance.now() }
  useEffect(() => {
    const timer = setInterval(() => redraw(count => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!view || !heard.current) return { now: undefined, view: undefined }
  const since = performance.now() - heard.current.at
  return { view, now: view.frozenAt ?? view.now + since }
}
