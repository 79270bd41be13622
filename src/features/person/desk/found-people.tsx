import type { DeskRow } from '@domain/person/desk-contract'
import type { Sites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { factsOf, madeWords } from './desk-words'

interface Props {
  title: string
  people: readonly DeskRow[]
  sites: Sites
  now: number
  onChoose: (personId: string) => void
}

/** Records to choose from, masked. Whoever has WeChat signs up there, and is only shown. */
export function FoundPeople({ title, people, sites, now, onChoose }: Props) {
  return (
    <CellGroup title={title}>
      {people.map(row => {
        const { personId, name, deskSiteId } = row
        return deskSiteId ? (
          <Cell
            key={personId}
            icon="person"
            title={name}
            note={`${factsOf(row, sites)}。${madeWords(row, sites, now)}`}
            onPress={() => onChoose(personId)}
          />
        ) : (
          <Cell
            key={personId}
            icon="phone"
            title={name}
            note={`${factsOf(row, sites)}。已经在用微信，请本人在手机上报名`}
          />
        )
      })}
    </CellGroup>
  )
}
