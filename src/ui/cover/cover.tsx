import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../a11y'
import './cover.scss'

interface Props {
  /** What an Image can load: `fileUrl(fileId)`. */
  src: string
}

/** A picture 16:9 at the top of a page. One that cannot be loaded leaves no hole: it only adorns. */
export function Cover({ src }: Props) {
  const [broken, setBroken] = useState<string>()
  if (broken === src) return null
  return (
    <View className="ui-cover" {...a11y({ hidden: true })}>
      <Image className="ui-cover__image" src={src} mode="aspectFill" onError={() => setBroken(src)} />
    </View>
  )
}
