import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/**
 * False while a page is drawn for the first time, true right after. What lies below the first screen of a long page can
 * wait for it: WeChat gets two small messages instead of one that makes a cheap phone stutter.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => Taro.nextTick(() => setLater(true)), [])
  return later
}
