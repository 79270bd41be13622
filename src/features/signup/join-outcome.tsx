import type { ActivityDetail } from '@domain/activity/contract'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Result } from '@/ui/result/result'
import { Stack } from '@/ui/stack/stack'
import type { Outcome } from './outcome'
import { adviceFor } from './refusal-advice'
import { stateWords } from './state-words'

interface Props {
  outcome: Outcome
  activity: ActivityDetail['activity']
  now: number
  onClose: () => void
  remind: (state: 'seated' | 'waiting') => ReactNode
}

/** The answer, and what happens next. */
export function JoinOutcome({ outcome, activity, now, onClose, remind }: Props) {
  const { startsAt, endsAt, place } = activity
  const close = (
    <Button kind="primary" block onPress={onClose}>
      知道了
    </Button>
  )
  const closeOrMine = (
    <>
      {close}
      <Button block onPress={() => void open('signups')}>
        看我的报名
      </Button>
    </>
  )
  if (outcome.kind === 'unsent') {
    return (
      <Result tone="warn" icon="offline" title="还没有发送" action={close}>
        <Stack gap={2}>
          <View>网络恢复后自动发送，不用再点。</View>
          <View>名额按送到的先后算，送到以后才知道有没有报上。</View>
        </Stack>
      </Result>
    )
  }
  if (outcome.kind === 'refused') {
    return (
      <Result tone="danger" icon="warn" title={outcome.failure.message} action={close}>
        {adviceFor(outcome.failure)}
      </Result>
    )
  }
  if (outcome.state === 'waiting') {
    return (
      <Result tone="warn" icon="clock" title={stateWords(outcome).words} action={closeOrMine}>
        <Stack gap={2}>
          <View>{outcome.party} 人已排上队。</View>
          <View>
            有人取消时，按先后轮到您：名额先为您留着，请在时限内点“确认”。快开始时直接补上，不用再点。
          </View>
          {remind('waiting')}
        </Stack>
      </Result>
    )
  }
  return (
    <Result tone="good" icon="check" title="已报名" action={closeOrMine}>
      <Stack gap={2}>
        <View>{outcome.party} 人</View>
        <View>{sayWhen(startsAt, endsAt, now)}</View>
        <View>{place.name}</View>
        <View>来不了时，请早点取消，把名额让给邻居。</View>
        {remind('seated')}
      </Stack>
    </Result>
  )
}
