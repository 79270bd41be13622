import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { TextControl } from '../field/text-control'
import { Icon } from '../icon/icon'
import '../field/field.scss'
import './search-bar.scss'

interface Props {
  /** What is searched, also the placeholder: 搜索活动. */
  label: string
  value: string
  onChange: (value: string) => void
}

/** Searches while typing: the caller decides how long to wait. */
export function SearchBar({ label, value, onChange }: Props) {
  return (
    <View className="ui-search" {...a11y({ role: 'search' })}>
      <Icon name="search" className="ui-search__icon" />
      <TextControl label={label} placeholder={label} value={value} maxLength={40} onChange={onChange} />
      {value ? (
        <View className="ui-search__clear" {...pressable({ label: '清空', onPress: () => onChange('') })}>
          <Icon name="close" />
        </View>
      ) : null}
    </View>
  )
}
