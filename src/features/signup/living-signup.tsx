import type { MyPlace } from '@domain/signup/contract'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { offerWords, seatsIfFewer, whyWords } from './offer-words'
import { stateWords } from './state-words'

interface Props {
  mine: MyPlace
  now: number
  /** The cancel waits for the network. */
  cancelUnsent: boolean
  onCancel: () => void
  /** Seats are held: to answer. */
  onOffer: () => void
  onReduce: () => void
  /** Another of the family comes, or fewer. */
  onChange: () => void
  /** The activity asks something, and sign-up is open: answers can be changed. */
  onAnswers?: () => void
  /** The activity is on: to the door. Absent otherwise. */
  onCheckIn?: () => void
}

/** One's own sign-up at the bottom of the activity's page: where it stands, what can be done now, and the way out. */
export function LivingSignup({
  mine,
  now,
  cancelUnsent,
  onCancel,
  onOffer,
  onReduce,
  onChange,
  onAnswers,
  onCheckIn,
}: Props) {
  const { words, tone } = stateWords(mine)
  const { state, offer, party } = mine
  const cancel = (
    <Button disabled={cancelUnsent} onPress={onCancel}>
      {cancelUnsent ? '取消还没有发送' : '取消报名'}
    </Button>
  )
  const answers = onAnswers ? (
    <Button block onPress={onAnswers}>
      修改回答
    </Button>
  ) : null
  const standing = (
    <Row gap={2}>
      <Tag large tone={tone}>
        {words}
      </Tag>
      <View>{party} 人</View>
    </Row>
  )
  if (offer && !cancelUnsent) {
    return (
      <Stack gap={2}>
        {standing}
        <View>{offerWords(offer, now)}</View>
        <Button kind="primary" block onPress={onOffer}>
          去确认
        </Button>
      </Stack>
    )
  }
  if (state === 'seated' && onCheckIn) {
    return (
      <Stack gap={2}>
        {standing}
        <Button kind="primary" block icon="scan" onPress={onCheckIn}>
          去签到
        </Button>
      </Stack>
    )
  }
  if (state === 'seated') {
    return (
      <Stack gap={2}>
        <Row gap={2} apart>
          {standing}
          <Row gap={2}>
            <Button onPress={onChange}>换人</Button>
            {cancel}
          </Row>
        </Row>
        {answers}
      </Stack>
    )
  }
  return (
    <Stack gap={2}>
      <Row gap={3} apart>
        {standing}
        {cancel}
      </Row>
      <Note>{whyWords(mine, now)}</Note>
      {answers}
      {seatsIfFewer(mine) > 0 ? (
        <Button block onPress={onReduce}>
          {`少去几位，马上报上（${seatsIfFewer(mine)} 个名额）`}
        </Button>
      ) : null}
    </Stack>
  )
}
