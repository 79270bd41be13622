import type { ToldMessage } from '@domain/message/contract'
import { kinds } from '@domain/message/message'
import { sayMoment } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { MessageLines } from '../message-lines'
import { figureWords, progressOf } from './told-words'

interface Props {
  message: ToldMessage
  now: number
  onShow: (state: 'unknown' | 'failed') => void
}

/** One message: what it says, and in figures what became of it. */
export function ToldCard({ message, now, onShow }: Props) {
  const { happenedAt, lines, figures } = message
  const kind = message.topic ?? message.kind
  const { words, tone } = progressOf(message, now)
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={3} aside={<Tag tone={tone}>{words}</Tag>}>
          {kinds[kind].words}
        </Heading>
        <MessageLines lines={lines} />
        <Note>{figureWords(figures).join('，')}</Note>
        {figures.unknown + figures.failed > 0 ? (
          <Row gap={2}>
            {figures.unknown > 0 ? (
              <Button small onPress={() => onShow('unknown')}>
                {`看不确定的 ${figures.unknown} 人`}
              </Button>
            ) : null}
            {figures.failed > 0 ? (
              <Button small onPress={() => onShow('failed')}>
                {`看没发出的 ${figures.failed} 人`}
              </Button>
            ) : null}
          </Row>
        ) : null}
        <Note>{sayMoment(happenedAt, now)}</Note>
      </Stack>
    </Card>
  )
}
