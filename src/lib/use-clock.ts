import { useEffect, useRef, useState } from 'react'

/**
 * The server's clock, read every half second: `now` is what it said when `at` (the phone's clock) was. Null: not yet.
 * The phone's own clock may be minutes off.
 */
export function useClock(said: { now: number; at: number } | null): number | undefined {
  const ahead = useRef(0)
  if (said) ahead.current = said.now - said.at
  const [, tick] = useState(0)
  const running = said !== null
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick(count => count + 1), 500)
    return () => clearInterval(timer)
  }, [running])
  return running ? Date.now() + ahead.current : undefined
}
