import type { ParagraphBlock } from '@domain/notice/blocks'
import { Button } from '@/ui/button/button'
import { Toggles } from '@/ui/chips/toggles'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { piecesOf, toggled } from './bold'

interface Props {
  block: ParagraphBlock
  onChange: (block: ParagraphBlock) => void
  onClose: () => void
}

/** Which words are bold: each a thing to tap, since a telephone has no good way to select them. */
export function BoldSheet({ block, onChange, onClose }: Props) {
  const pieces = piecesOf(block.runs)
  return (
    <Sheet
      open
      title="加粗"
      onClose={onClose}
      footer={
        <Button block kind="primary" onPress={onClose}>
          好了
        </Button>
      }
    >
      <Stack gap={3}>
        <Note>
          {pieces.length > 0 ? '点一下加粗，再点一下取消。一段里加粗一两处最醒目' : '先写几个字，再来加粗'}
        </Note>
        <Toggles
          label="加粗哪些字"
          items={pieces.map(({ text, from, bold }) => ({ value: String(from), text, on: bold }))}
          onToggle={value => {
            const piece = pieces.find(({ from }) => String(from) === value)
            if (piece) onChange({ ...block, runs: toggled(block.runs, piece) })
          }}
        />
      </Stack>
    </Sheet>
  )
}
