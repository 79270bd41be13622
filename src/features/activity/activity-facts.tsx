import type { ActivityDetail } from '@domain/activity/contract'
import { callPhone, showPlace } from '@/lib/reach'
import { sayMoment, sayWhen } from '@/lib/time-words'
import { useSites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { When } from '@/ui/prose/when'
import { ageWords, keptWords, seatRuleWords } from './rule-words'

interface Props {
  activity: ActivityDetail['activity']
  now: number
}

/** A browser has no map of its own: there it is a page with the address. */
const way = process.env.TARO_ENV === 'h5' ? '怎么去' : '看地图'

/** When, where, for whom, and whom to ask. */
export function ActivityFacts({ activity, now }: Props) {
  const { nameOf } = useSites()
  const kept = keptWords(activity, nameOf, now)
  const { startsAt, endsAt, signupClosesAt, place, contact } = activity
  const closes = `${sayMoment(signupClosesAt, now)} 截止报名`
  return (
    <CellGroup>
      <Cell icon="clock" title={<When>{sayWhen(startsAt, endsAt, now)}</When>} note={closes} />
      <Cell
        icon="place"
        title={place.name}
        note={place.address}
        value={way}
        onPress={() => showPlace(place, { activity: activity._id })}
        label={`${place.name}，${place.address}，${way}`}
      />
      <Cell
        icon="people"
        title={seatRuleWords(activity)}
        note={kept ? `${ageWords(activity)}。${kept}` : ageWords(activity)}
      />
      <Cell
        icon="phone"
        title={`联系人 ${contact.name}`}
        note={contact.phone}
        value="打电话"
        onPress={() => callPhone(contact.phone)}
        label={`打电话给联系人 ${contact.name}，${contact.phone}`}
      />
    </CellGroup>
  )
}
