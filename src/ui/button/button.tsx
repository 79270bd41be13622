import { type ButtonProps, Button as NativeButton, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import './button.scss'

interface Props {
  /** `primary`: the one thing that this page is for. `plain` (default), `danger`, `quiet`: words only. */
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  /** For rows and cards; still 44 px to hit. */
  small?: boolean
  /** As wide as its container. */
  block?: boolean
  disabled?: boolean
  /** Its request is on the way: shows so, and cannot be pressed again. */
  busy?: boolean
  icon?: IconName
  /** What a screen reader says instead of the words. */
  label?: string
  onPress?: () => void
  /** WeChat's own: `share` opens the forward sheet. Not drawn in the browser, which cannot do it. */
  openType?: ButtonProps['openType']
  /** Of a button whose press WeChat wants proof of. */
  id?: string
  /** With `openType="agreePrivacyAuthorization"`: it was pressed. */
  onAgree?: () => void
  /** With `openType="getPhoneNumber"`: WeChat's code for the number, good once. Not called when the person says no. */
  onPhone?: (code: string) => void
}

export function Button(props: PropsWithChildren<Props>) {
  const {
    kind = 'plain',
    small,
    block,
    disabled,
    busy,
    icon,
    label,
    onPress,
    openType,
    id,
    onAgree,
    onPhone,
  } = props
  const { children } = props
  const off = disabled || busy
  const className = classes(
    'ui-button',
    `ui-button_${kind}`,
    small && 'ui-button_small',
    block && 'ui-button_block',
    off && 'ui-button_off',
  )
  const content = (
    <>
      {busy ? <View className="ui-button__spin" /> : icon ? <Icon name={icon} /> : null}
      <View className="ui-button__text">{children}</View>
    </>
  )
  if (openType) {
    if (process.env.TARO_ENV === 'h5') return null
    return (
      <NativeButton
        className={className}
        hoverClass="ui-pressed"
        openType={openType}
        id={id}
        onAgreePrivacyAuthorization={onAgree}
        onGetPhoneNumber={event => event.detail.code && onPhone?.(event.detail.code)}
        {...a11y({ role: 'button', label })}
      >
        {content}
      </NativeButton>
    )
  }
  return (
    <View className={className} {...pressable({ onPress: () => onPress?.(), disabled: off, label })}>
      {content}
    </View>
  )
}
