import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useLook } from './look'

/** From this width on (px) staff get tables; the same as `wide` in mixins.scss. Large text is 1.4 times as wide. */
const wideFrom = { normal: 768, large: 1075 }

const isWide = (large: boolean) =>
  Taro.getWindowInfo().windowWidth >= (large ? wideFrom.large : wideFrom.normal)

/** Is the window wide enough for a table? Follows the window on a PC, a tablet and in the browser. */
export function useWide(): boolean {
  const { large } = useLook()
  const [wide, setWide] = useState(() => isWide(large))
  useEffect(() => {
    const follow = () => setWide(isWide(large))
    follow()
    if (process.env.TARO_ENV === 'h5') {
      window.addEventListener('resize', follow)
      return () => window.removeEventListener('resize', follow)
    }
    Taro.onWindowResize(follow)
    return () => Taro.offWindowResize(follow)
  }, [large])
  return wide
}
