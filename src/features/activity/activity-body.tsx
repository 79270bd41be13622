import { Card } from '@/ui/card/card'
import { Heading, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

/** What the organisers wrote; nothing when they wrote nothing. */
export function ActivityBody({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    <Card>
      <Stack gap={3}>
        <Heading>活动介绍</Heading>
        <Paragraphs text={text} />
      </Stack>
    </Card>
  )
}
