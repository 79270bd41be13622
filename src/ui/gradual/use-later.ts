import { useEffect, useState } from 'react'
import { afterDrawn } from './after-drawn'

/**
 * False while a page is drawn for the first time, true right after. What lies below the first screen of a long page can
 * wait for it: WeChat gets two small messages instead of one that makes a cheap phone stutter.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => afterDrawn(() => setLater(true)), [])
  return later
}
