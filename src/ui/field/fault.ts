import { createContext, useContext, useState } from 'react'

/** Id of the words that say what is wrong with the field around; undefined while nothing is said. */
export const FaultId = createContext<string | undefined>(undefined)

/** For a control of the browser's: what is wrong, tied to it for screen readers. Spread it. */
export function useFault() {
  const id = useContext(FaultId)
  return { 'aria-invalid': id !== undefined, 'aria-describedby': id }
}

/** Whoever begins to type is not told yet that it is wrong: only when they leave the field. Mended, it is said no more at once. */
export function useErrorOnceLeft(error: string | undefined) {
  const [typing, setTyping] = useState(false)
  const shown = typing ? undefined : error
  return {
    shown,
    onType() {
      if (shown === undefined) setTyping(true)
    },
    onLeave: () => setTyping(false),
  }
}
