import { View } from '@tarojs/components'
import { useState } from 'react'
import { demoPersonKey, webCloud } from '@/lib/web-cloud'
import { pressable } from '@/ui/a11y'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Icon } from '@/ui/icon/icon'
import { Sheet } from '@/ui/sheet/sheet'
import './demo-people.scss'

/** Development in the browser: become another of the demo people. Not in a published build. */
export default function DemoPeople() {
  const [open, setOpen] = useState(false)
  const people = window.__CLOUD__?.people ?? []
  const { openid } = webCloud()
  const current = people.find(person => person.openid === openid)
  if (people.length === 0) return null
  const become = (next: string) => {
    localStorage.setItem(demoPersonKey, next)
    // All that was read belongs to the other person.
    window.location.reload()
  }
  return (
    <>
      <View
        className="demo-people"
        {...pressable({
          label: `演示人物：${current ? `${current.name}，${current.role}` : '未选'}`,
          onPress: () => setOpen(true),
        })}
      >
        <Icon name="person" />
        {current?.name ?? '演示人物'}
      </View>
      <Sheet open={open} title="换一位演示人物" onClose={() => setOpen(false)}>
        <CellGroup hint="都是虚构的人，只在演示版里有。">
          {people.map(person => (
            <Cell
              key={person.openid}
              title={person.name}
              note={person.role}
              value={person === current ? <Icon name="check" /> : undefined}
              onPress={() => become(person.openid)}
            />
          ))}
        </CellGroup>
      </Sheet>
    </>
  )
}
