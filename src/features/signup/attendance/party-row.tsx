import { View } from '@tarojs/components'
import { sayTime } from '@/lib/time-words'
import { a11y, pressable } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { Icon } from '@/ui/icon/icon'
import { hasCome, type ShownPerson, type ShownRow } from './ticks'
import '@/ui/cell/cell.scss'
import '@/ui/check-list/check-list.scss'
import './attendance.scss'

interface Props {
  row: ShownRow
  /** Without an attendee: the whole party. */
  onTick: (attendee: string | undefined, came: boolean) => void
}

/** A party: one tap on its box takes all of it, one on a name only that person. Whoever comes alone is one row to tap. */
export function PartyRow({ row, onTick }: Props) {
  const { people } = row
  const all = hasCome(row)
  const names = people.map(({ name }) => name).join('、')
  const box = (
    <View className={classes('ui-check', all && 'ui-check_on')}>{all ? <Icon name="check" /> : null}</View>
  )
  const tickAll = (label: string) =>
    pressable({ role: 'checkbox', label, checked: all, onPress: () => onTick(undefined, !all) })
  if (people.length === 1) {
    return (
      <View className="ui-cell ui-cell_link" {...tickAll(names)}>
        {box}
        <View className="ui-cell__body">
          <View>{names}</View>
          <View className="ui-cell__note">{noteOf(people)}</View>
        </View>
      </View>
    )
  }
  return (
    <View className="ui-cell">
      <View className="ui-tick" {...tickAll(`${names}，全部`)}>
        {box}
      </View>
      <View className="ui-cell__body">
        <View className="attendance-party__people" {...a11y({ role: 'group', label: names })}>
          {people.map(person => (
            <Person key={person.id} person={person} onTick={came => onTick(person.id, came)} />
          ))}
        </View>
        <View className="ui-cell__note">{noteOf(people)}</View>
      </View>
    </View>
  )
}

function Person({ person, onTick }: { person: ShownPerson; onTick: (came: boolean) => void }) {
  const { name, came, waiting } = person
  return (
    <View
      className={classes(
        'attendance-person',
        came && 'attendance-person_on',
        waiting && 'attendance-person_waiting',
      )}
      {...pressable({ role: 'checkbox', label: name, checked: came, onPress: () => onTick(!came) })}
    >
      {came ? <Icon name="check" /> : null}
      {name}
    </View>
  )
}

function noteOf(people: readonly ShownPerson[]): string {
  const there = people.filter(({ came }) => came)
  const at = there.map(person => person.at).find(moment => moment !== undefined)
  const unsent = people.some(({ waiting }) => waiting) ? '，待上传' : ''
  if (there.length === 0) return `${people.length} 人，还没到${unsent}`
  const count =
    there.length === people.length ? `${people.length} 人` : `到了 ${there.length} 人，共 ${people.length} 人`
  return `${count}${at === undefined ? '' : `，${sayTime(at)}`}${unsent}`
}
