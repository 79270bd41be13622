import { View } from '@tarojs/components'
import { useEffect, useSyncExternalStore } from 'react'
import { a11y } from '../a11y'
import { Icon } from '../icon/icon'
import './toast.scss'

interface Toast {
  text: string
  tone: 'good' | 'plain' | 'danger'
}

let current: Toast | undefined
const listeners = new Set<() => void>()

const change = (next: Toast | undefined) => {
  current = next
  for (const listener of listeners) listener()
}

/**
 * A word at the bottom of whichever page is in front, also after a step back: `toast('已报名', 'good')`. For what the
 * person has just done; what they must not miss belongs on the page. `danger` stays longer.
 */
export const toast = (text: string, tone: Toast['tone'] = 'plain') => change({ text, tone })

const stayMs = { good: 2600, plain: 2600, danger: 5000 }

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Where toasts appear. Screen draws it, only while its page is in front. */
export function ToastHost() {
  const shown = useSyncExternalStore(subscribe, () => current)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => change(undefined), stayMs[shown.tone])
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <View className="ui-toast-host" {...a11y({ role: 'status', live: 'polite' })}>
      {shown ? (
        <View className={`ui-toast ui-toast_${shown.tone}`}>
          {shown.tone === 'plain' ? null : <Icon name={shown.tone === 'good' ? 'check' : 'warn'} />}
          <View>{shown.text}</View>
        </View>
      ) : null}
    </View>
  )
}
