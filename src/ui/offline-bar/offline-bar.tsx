import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { Icon } from '../icon/icon'
import './offline-bar.scss'

interface Props {
  online: boolean
  /** How many things the person did that have not been sent. */
  unsent: number
  /** How many were refused when nobody was looking. */
  refused: number
  /** Shows what they are. */
  onShow: () => void
}

/** Says that the network is gone, and what has not been sent. Draws nothing when all is well. */
export function OfflineBar({ online, unsent, refused, onShow }: Props) {
  const words = [
    !online && '网络不通，看到的可能不是最新内容',
    unsent > 0 && `${unsent} 项${online ? '正在发送' : '还没有发送'}`,
    refused > 0 && `${refused} 项没有成功`,
  ].filter(Boolean)
  if (words.length === 0) return null
  return (
    <View className="ui-offline" {...a11y({ role: 'status', live: 'polite' })}>
      <Icon name={online ? 'info' : 'offline'} />
      <View className="ui-offline__text">{words.join('，')}</View>
      {unsent + refused > 0 ? (
        <View className="ui-offline__show" {...pressable({ onPress: onShow })}>
          查看
        </View>
      ) : null}
    </View>
  )
}
