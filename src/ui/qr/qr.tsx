import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { a11y } from '../a11y'
import { qrPicture } from './qr-picture'
import './qr.scss'

interface Props {
  /** What a scanner reads. */
  text: string
  /** What it is for, for a screen reader: 签到码. */
  label: string
}

/** A QR code, as wide as there is room for, and no wider than a hand. */
export function Qr({ text, label }: Props) {
  const picture = useMemo(() => qrPicture(text), [text])
  return (
    <View
      className="ui-qr"
      style={{ backgroundImage: `url("${picture}")` }}
      {...a11y({ role: 'img', label })}
    />
  )
}
