import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import { monthAfter, monthName, weeksOf } from './month'
import './month-grid.scss'

interface Props {
  /** `2026-09`. */
  month: string
  onMonth: (month: string) => void
  /** The day of today and the chosen day, as `2026-09-25`. */
  today: string
  chosen?: string
  onChoose: (day: string) => void
  /** How many things a day holds; a day without stays quiet. */
  counts: Readonly<Record<string, number>>
  /** A word below a day: a festival's name. */
  names?: Readonly<Record<string, string>>
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A month, Monday first. Counts are figures and not dots, so that nothing is said by colour alone. */
export function MonthGrid({ month, onMonth, today, chosen, onChoose, counts, names = {} }: Props) {
  const turn = (by: number, label: string) => (
    <View className="ui-month__turn" {...pressable({ label, onPress: () => onMonth(monthAfter(month, by)) })}>
      <Icon name={by < 0 ? 'back' : 'chevron'} />
    </View>
  )
  return (
    <View className="ui-month">
      <View className="ui-month__head">
        {turn(-1, '上个月')}
        <View className="ui-month__title" {...a11y({ role: 'heading', live: 'polite' })}>
          {monthName(month)}
        </View>
        {turn(1, '下个月')}
      </View>
      <View className="ui-month__days" {...a11y({ hidden: true })}>
        {weekdays.map(name => (
          <View key={name} className="ui-month__weekday">
            {name}
          </View>
        ))}
      </View>
      <View className="ui-month__days">
        {weeksOf(month)
          .flat()
          .map((day, place) =>
            day ? (
              <Day
                key={day}
                day={day}
                count={counts[day] ?? 0}
                name={names[day]}
                isToday={day === today}
                isChosen={day === chosen}
                onChoose={onChoose}
              />
            ) : (
              // An empty place has nothing but its place.
              <View key={place} />
            ),
          )}
      </View>
    </View>
  )
}

interface DayProps {
  day: string
  count: number
  name?: string
  isToday: boolean
  isChosen: boolean
  onChoose: (day: string) => void
}

function Day({ day, count, name, isToday, isChosen, onChoose }: DayProps) {
  const number = Number(day.slice(8))
  const below = name ?? (isToday ? '今天' : undefined)
  const label = [`${number}日`, isToday && '今天', name, count ? `${count} 场活动` : '没有活动']
    .filter(Boolean)
    .join('，')
  return (
    <View
      className={classes(
        'ui-day',
        isToday && 'ui-day_today',
        isChosen && 'ui-day_chosen',
        count > 0 && 'ui-day_busy',
      )}
      {...pressable({ label, selected: isChosen, onPress: () => onChoose(day) })}
    >
      <View className="ui-day__number">{number}</View>
      {below ? <View className="ui-day__below">{below}</View> : null}
      {count > 0 ? <View className="ui-day__below ui-day__count">{count}场</View> : null}
    </View>
  )
}
