import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

const stayAwake = (keepScreenOn: boolean) =>
  process.env.TARO_ENV === 'h5' ? undefined : Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)

/** The phone's screen stays on while the page is in front: for what others look at. A browser does as it likes. */
export function useAwake(): void {
  useEffect(() => {
    void stayAwake(true)
    return () => void stayAwake(false)
  }, [])
  useDidShow(() => void stayAwake(true))
  useDidHide(() => void stayAwake(false))
}
