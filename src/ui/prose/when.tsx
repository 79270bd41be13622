import { Text } from '@tarojs/components'
import { useLook } from '../look/look'
import './when.scss'

/** 9月25日 周五 下午2:00–4:00: large words may break before the time, never inside of it. */
export function When({ children }: { children: string }) {
  const { large } = useLook()
  // Small words fit, and lists have many of them: every element is sent to the screen.
  if (!large) return children
  const place = children.lastIndexOf(' ') + 1
  return (
    <>
      <Text>{children.slice(0, place)}</Text>
      <Text className="ui-when__time">{children.slice(place)}</Text>
    </>
  )
}
