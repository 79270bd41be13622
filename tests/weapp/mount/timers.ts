import type { Activity } from './activity'

/** Longer timers are time limits and reminders: no screen waits for them. */
const shortMs = 1000

/** A realm's timers, with numbers for handles. What their callbacks throw goes to `onError`. */
export function createTimers(activity: Activity, onError: (error: unknown) => void) {
  const running = new Map<number, () => void>()
  let last = 0

  const start = (
    begin: (fire: () => void) => NodeJS.Timeout,
    run: () => void,
    waitedFor: boolean,
    once: boolean,
  ) => {
    const handle = ++last
    const end = waitedFor ? activity.begin() : () => {}
    const timer = begin(() => {
      try {
        run()
      } catch (error) {
        onError(error)
      }
      if (once) stop(handle)
    })
    if (!waitedFor) timer.unref()
    running.set(handle, () => {
      clearTimeout(timer)
      end()
    })
    return handle
  }
  const stop = (handle?: number) => {
    if (handle === undefined) return
    running.get(handle)?.()
    running.delete(handle)
  }
  return {
    setTimeout: (run: () => void, ms = 0) => start(fire => setTimeout(fire, ms), run, ms <= shortMs, true),
    setInterval: (run: () => void, ms = 0) => start(fire => setInterval(fire, ms), run, false, false),
    clearTimeout: stop,
    clearInterval: stop,
  }
}
