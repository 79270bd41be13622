import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { writtenBlocks } from './blocks/written-blocks'
import type { NoticeDraft } from './notice-draft'
import { templates } from './templates'

interface Props {
  draft: NoticeDraft
  change: (part: Partial<NoticeDraft>) => void
}

/** A beginning for common notices, as long as nothing is written that it could overwrite. */
export function TemplateField({ draft, change }: Props) {
  if (draft.title || writtenBlocks(draft.blocks).length > 0) return null
  return (
    <Stack gap={2}>
      <Note>常用的通知，点一下套用，再把“＿”填上</Note>
      <Row gap={2}>
        {templates.map(({ name, draft: begin }) => (
          <Button key={name} small onPress={() => change(begin)}>
            {name}
          </Button>
        ))}
      </Row>
    </Stack>
  )
}
