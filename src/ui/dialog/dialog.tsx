import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '../a11y'
import { Button } from '../button/button'
import { Overlay } from '../overlay/overlay'
import './dialog.scss'

interface Props {
  open: boolean
  /** The question. */
  title: string
  /** What pressing the button does, in its own word: 取消报名 rather than 确定. */
  confirmText: string
  cancelText?: string
  onConfirm: () => void
  onCancel: () => void
  /** The deed takes something away. */
  danger?: boolean
  /** The deed is being done. */
  busy?: boolean
}

/** A question before a deed that cannot simply be undone. `children` says what will happen. */
export function Dialog(props: PropsWithChildren<Props>) {
  const {
    open,
    title,
    confirmText,
    cancelText = '再想想',
    onConfirm,
    onCancel,
    danger,
    busy,
    children,
  } = props
  if (!open) return null
  return (
    <Overlay className="ui-dialog" role="alertdialog" label={title} onClose={onCancel}>
      <View className="ui-dialog__title" {...a11y({ role: 'heading' })}>
        {title}
      </View>
      {children ? <View className="ui-dialog__body">{children}</View> : null}
      <View className="ui-dialog__foot">
        <Button block onPress={onCancel}>
          {cancelText}
        </Button>
        <Button block kind={danger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm}>
          {confirmText}
        </Button>
      </View>
    </Overlay>
  )
}
