import { View } from '@tarojs/components'
import { type PropsWithChildren, useId } from 'react'
import { a11y } from '../a11y'
import { useFocusTrap } from './use-focus-trap'
import './overlay.scss'

interface Props {
  /** Read when it opens. */
  label: string
  className: string
  role: 'dialog' | 'alertdialog'
  /** By the mask, by Esc in the browser. */
  onClose: () => void
}

/** What lies over the page: a mask, and the panel that holds the focus while it is there. For Sheet and Dialog. */
export function Overlay({ label, className, role, onClose, children }: PropsWithChildren<Props>) {
  const id = `ui-overlay-${useId().replace(/:/g, '')}`
  useFocusTrap(id, onClose)
  return (
    <View className="ui-overlay">
      <View className="ui-overlay__mask" catchMove onClick={onClose} {...a11y({ hidden: true })} />
      <View id={id} className={className} {...a11y({ role, label, modal: true })}>
        {children}
      </View>
    </View>
  )
}
