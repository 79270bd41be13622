import { Image, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { a11y } from '../a11y'
import './cover.scss'

interface Props {
  /** What an Image can load: `fileUrl(fileId)`. */
  src: string
  /** What is to be seen on it, for whoever does not see it. */
  words: string
  /** In its place when it cannot be loaded; nothing unless given. */
  otherwise?: ReactNode
}

/** A picture in a text: the whole of it, as wide as the text. */
export function Picture({ src, words, otherwise = null }: Props) {
  const [broken, setBroken] = useState<string>()
  if (broken === src) return otherwise
  return (
    <View className="ui-picture" {...a11y({ role: 'img', label: words || '图片' })}>
      <Image className="ui-picture__image" src={src} mode="widthFix" onError={() => setBroken(src)} />
    </View>
  )
}
