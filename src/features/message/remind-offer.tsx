import type { TemplateName } from '@domain/message/templates'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { IconLine } from '@/ui/icon-line/icon-line'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { remindState } from './remind-state'
import { RemindTrouble } from './remind-trouble'
import { useRemind } from './use-remind'

interface Props {
  templates: readonly TemplateName[]
  /** On the button. */
  words: string
}

/** The way to be told something by WeChat: asked for by a tap, never by itself. Nothing where nothing is offered. */
export function RemindOffer({ templates, words }: Props) {
  const { offered, ask, busy, trouble } = useRemind(templates)
  const state = remindState(offered)
  if (state.kind === 'none') return null
  return (
    <Card>
      <Stack gap={3}>
        {state.kind === 'agreed' ? (
          <Stack gap={2}>
            <IconLine icon="bell">{`微信会告诉您：${state.words}`}</IconLine>
            <Button small busy={busy} onPress={ask}>
              {state.partly ? '其余的也提醒我' : '再多提醒一次'}
            </Button>
          </Stack>
        ) : state.kind === 'refused' ? (
          <Row gap={2} apart>
            <Note>您选了不要微信提醒</Note>
            <Button small kind="quiet" busy={busy} onPress={ask}>
              还是提醒我
            </Button>
          </Row>
        ) : (
          <Stack gap={2}>
            <Button block icon="bell" busy={busy} onPress={ask}>
              {words}
            </Button>
            <Note>微信会先问您同不同意。同意一次，发一次。</Note>
          </Stack>
        )}
        <RemindTrouble trouble={trouble} />
      </Stack>
    </Card>
  )
}
