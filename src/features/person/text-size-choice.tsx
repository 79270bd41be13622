import type { LargeText } from '@domain/person/person'
import { useTextSize } from '@/lib/text-size'
import { Card } from '@/ui/card/card'
import { Chips } from '@/ui/chips/chips'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

const choices: { value: LargeText; text: string }[] = [
  { value: 'system', text: '跟随微信' },
  { value: 'on', text: '开' },
  { value: 'off', text: '关' },
]

/** 大字版: larger words, larger buttons. It takes effect at once, and can be seen on this very card. */
export function TextSizeChoice() {
  const { choice, choose } = useTextSize()
  return (
    <Card>
      <Stack gap={3}>
        <Heading>大字版</Heading>
        <Note>字和按钮都更大。“跟随微信”是说：微信里的字调大了，这里也大。</Note>
        <Chips
          label="大字版"
          items={choices}
          value={choice}
          required
          onChange={next => next && choose(next)}
        />
      </Stack>
    </Card>
  )
}
