import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { showField } from '../field/show-field'
import './fault-list.scss'

interface Props {
  /** `field` is the anchor of the `Field`, `label` what it is called. */
  faults: readonly { field: string; label: string; words: string }[]
}

/** All that is to be put right, beside the button that waits for it; a press goes to the field. */
export function FaultList({ faults }: Props) {
  const title = `还有 ${faults.length} 处要填好，点一下就到`
  return (
    <View className="ui-fault-list" {...a11y({ role: 'group', label: title })}>
      <View className="ui-fault-list__title" {...a11y({ live: 'polite' })}>
        {title}
      </View>
      <View className="ui-fault-list__all">
        {faults.map(({ field, label, words }) => (
          <View
            key={field}
            className="ui-fault-list__one"
            {...pressable({
              role: 'link',
              label: `${label}，${words}`,
              onPress: () => showField(field),
            })}
          >
            {`${label}：${words}`}
          </View>
        ))}
      </View>
    </View>
  )
}
