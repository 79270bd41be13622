import type { PartyPerson } from '@domain/signup/contract'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

interface Props {
  title: string
  /** What is asked, and until when. */
  children: ReactNode
  people: readonly PartyPerson[]
  /** Ticked at the beginning: so many, from the first. */
  ticked: number
  /** Buttons, given who is ticked. */
  footer: (chosen: string[]) => ReactNode
  onClose: () => void
}

/** Who of one's party comes. A party of one has nothing to tick. */
export function PartySheet({ title, children, people, ticked, footer, onClose }: Props) {
  const [chosen, setChosen] = useState(people.slice(0, ticked).map(({ id }) => id))
  return (
    <Sheet open title={title} onClose={onClose} footer={footer(chosen)}>
      <Stack>
        <View>{children}</View>
        {people.length > 1 ? (
          <CellGroup>
            <CheckList
              label="谁来参加"
              items={people.map(({ id, name }) => ({ value: id, text: name }))}
              chosen={chosen}
              onChange={setChosen}
            />
          </CellGroup>
        ) : null}
      </Stack>
    </Sheet>
  )
}
