import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on (px) staff get tables; the same as `wide` in mixins.scss. */
const wideFrom = 768

const isWide = () => Taro.getWindowInfo().windowWidth >= wideFrom

/** Is the window wide enough for a table? Follows the window on a PC, a tablet and in the browser. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const follow = () => setWide(isWide())
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', follow)
      return () => window.removeEventListener('resize', follow)
    }
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [])
  return wide
}
