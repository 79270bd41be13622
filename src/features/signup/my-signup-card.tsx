import type { MySignup } from '@domain/signup/contract'
import { isFeedbackTime } from '@domain/signup/feedback/feedback'
import { View } from '@tarojs/components'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { IconLine } from '@/ui/icon-line/icon-line'
import { Heading, Note } from '@/ui/prose/prose'
import { When } from '@/ui/prose/when'
import { Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { isCheckInTime } from './check-in/check-in-time'
import { offerWords, whyWords } from './offer-words'
import { stateWords } from './state-words'

interface Props {
  signup: MySignup
  now: number
}

/** One of one's own sign-ups: where it stands first, then when and where. */
export function MySignupCard({ signup, now }: Props) {
  const { activityId, title, startsAt, endsAt, place, attendees, state, reason, came } = signup
  const when = sayWhen(startsAt, endsAt, now)
  const { words, tone } = stateWords(signup)
  const { position, offer, why } = signup
  const who = attendees.join('、')
  const card = (
    <Card onPress={() => void open('activity', { id: activityId })}>
      <Stack gap={2}>
        <Heading
          aside={
            <Tag large tone={tone}>
              {words}
            </Tag>
          }
        >
          {title}
        </Heading>
        <IconLine icon="clock">
          <When>{when}</When>
        </IconLine>
        <IconLine icon="place">{place.name}</IconLine>
        <IconLine icon="people">{who}</IconLine>
        {state === 'activityCancelled' && reason ? <View>取消原因：{reason}</View> : null}
        {offer ? <View>{offerWords(offer, now)}，点进去确认</View> : null}
        {state === 'waiting' && !offer ? (
          <Note>{whyWords({ position, party: attendees.length, why }, now)}</Note>
        ) : null}
      </Stack>
    </Card>
  )
  const said = { status: 'published', startsAt, endsAt }
  // Whoever stayed at home has nothing to say of it, and would be refused.
  if (state === 'seated' && came && endsAt <= now && isFeedbackTime(said, now)) {
    return (
      <Stack gap={2}>
        {card}
        <Button block onPress={() => void open('activity', { id: activityId })}>
          说说这次怎么样
        </Button>
      </Stack>
    )
  }
  if (state !== 'seated' || !isCheckInTime(signup, now)) return card
  return (
    <Stack gap={2}>
      {card}
      <Button kind="primary" block icon="scan" onPress={() => void open('checkIn', { id: activityId })}>
        去签到
      </Button>
    </Stack>
  )
}
