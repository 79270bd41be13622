import { captionMax, type PictureBlock } from '@domain/notice/blocks'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { PicturePick } from './picture-pick'
import type { StateOf } from './picture-states'

interface Props {
  block: PictureBlock
  onChange: (block: PictureBlock) => void
  label: string
  stateOf: StateOf
}

/** A picture of the text, and what is to be seen on it. */
export function PictureEditor({ block, onChange, label, stateOf }: Props) {
  return (
    <Stack gap={3}>
      <PicturePick
        label={label}
        folder="photos"
        value={block.fileId}
        state={stateOf(block.fileId)}
        words={block.words}
        onChange={fileId => onChange({ ...block, fileId })}
      />
      <TextField
        label={`${label}的说明`}
        value={block.words}
        maxLength={captionMax}
        placeholder="图上是什么，看不清的人听得到"
        onChange={words => onChange({ ...block, words })}
      />
    </Stack>
  )
}
