import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Note } from '@/ui/prose/prose'
import { useOthers } from './use-others'

/** 李敏 正在编辑: two who write the same learn it before either saves. */
export function OthersNote({ activityId }: { activityId: string | undefined }) {
  const others = useOthers(activityId)
  if (others.length === 0) return null
  return (
    <View {...a11y({ live: 'polite' })}>
      <Note tone="warn">{`${others.join('、')} 正在编辑这个活动。两个人都改了的，保存时一处一处选用谁的`}</Note>
    </View>
  )
}
