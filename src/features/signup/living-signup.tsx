import type { ActivityDetail } from '@domain/activity/contract'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { stateWords } from './state-words'

interface Props {
  mine: NonNullable<ActivityDetail['mine']>
  /** The cancel waits for the network. */
  cancelUnsent: boolean
  onCancel: () => void
}

/** One's own sign-up at the bottom of the activity's page: where it stands, and the way out. */
export function LivingSignup({ mine, cancelUnsent, onCancel }: Props) {
  const { words, tone } = stateWords(mine)
  return (
    <Row gap={3} apart>
      <Stack gap={1}>
        <Row gap={2}>
          <Tag large tone={tone}>
            {words}
          </Tag>
          <View>{mine.party} 人</View>
        </Row>
        {mine.state === 'waiting' ? <Note>有人取消会自动补上</Note> : null}
      </Stack>
      <Button disabled={cancelUnsent} onPress={onCancel}>
        {cancelUnsent ? '取消还没有发送' : '取消报名'}
      </Button>
    </Row>
  )
}
