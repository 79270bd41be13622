import { createContext, useContext, useEffect, useRef, useState } from 'react'

/** Id of the words that say what is wrong with the field around; undefined while nothing is said. */
export const FaultId = createContext<string | undefined>(undefined)

/** For a control of the browser's: what is wrong, tied to it for screen readers. Spread it. */
export function useFault() {
  const id = useContext(FaultId)
  return { 'aria-invalid': id !== undefined, 'aria-describedby': id }
}

/** Longer than a press takes: words that come up under the finger would move away what is being pressed. */
const pressMs = 250

/**
 * Whoever begins to type is not told yet that it is wrong: only when they have left the field. Mended, it is said no more
 * at once.
 */
export function useErrorOnceLeft(error: string | undefined, onLeave?: () => void) {
  const [typing, setTyping] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(leaving.current), [])
  const shown = typing ? undefined : error
  return {
    shown,
    onType() {
      clearTimeout(leaving.current)
      if (shown === undefined) setTyping(true)
    },
    onLeave() {
      clearTimeout(leaving.current)
      leaving.current = setTimeout(() => {
        setTyping(false)
        onLeave?.()
      }, pressMs)
    },
  }
}
