import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { Icon } from '../icon/icon'
import './offline-bar.scss'

interface Props {
  online: boolean
  /** How many things the person did that have not been sent. */
  unsent: number
  /** Shows what they are. */
  onShow?: () => void
}

/** Says that the network is gone, and what has not been sent. Draws nothing when all is well. */
export function OfflineBar({ online, unsent, onShow }: Props) {
  if (online && unsent === 0) return null
  const text = online ? '正在发送' : '网络不通，看到的可能不是最新内容'
  const pending = unsent > 0 ? `${unsent} 项还没有发送` : ''
  return (
    <View className="ui-offline" {...a11y({ role: 'status', live: 'polite' })}>
      <Icon name="offline" />
      <View className="ui-offline__text">{[text, pending].filter(Boolean).join('，')}</View>
      {pending && onShow ? (
        <View className="ui-offline__show" {...pressable({ onPress: onShow })}>
          查看
        </View>
      ) : null}
    </View>
  )
}
