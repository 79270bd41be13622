import { Image, View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { a11y } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
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

interface HiddenProps {
  /** It may still come. */
  waiting: boolean
}

/** In the place of a picture that may not be shown: the words say why. */
export function HiddenCover({ waiting, children }: PropsWithChildren<HiddenProps>) {
  return (
    <View className={classes('ui-cover', 'ui-cover_hidden', waiting ? undefined : 'ui-cover_refused')}>
      <View className="ui-cover__words">
        <Icon name={waiting ? 'clock' : 'warn'} />
        <View>{children}</View>
      </View>
    </View>
  )
}
