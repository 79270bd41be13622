import Taro, { useDidHide } from '@tarojs/taro'
import { useEffect } from 'react'

/** As bright as it goes while a code is held out to be scanned; as before when it is put away. A browser cannot. */
export function useBright(): void {
  const dim = process.env.TARO_ENV === 'h5' ? undefined : restore
  useEffect(() => {
    if (!dim) return
    void brighten()
    return () => void dim()
  }, [dim])
  useDidHide(() => void dim?.())
}

/** Below zero: as the system has it. */
const restore = () => Taro.setScreenBrightness({ value: -1 }).catch(() => undefined)
const brighten = () => Taro.setScreenBrightness({ value: 1 }).catch(() => undefined)
