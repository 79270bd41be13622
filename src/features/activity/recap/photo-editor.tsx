import type { CheckState } from '@domain/media/media-file'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { ActivityCover } from '../activity-cover'

interface Props {
  /** Counted from 1. */
  place: number
  fileId: string
  words: string
  /** Undefined: just sent, and not saved yet. */
  state?: CheckState
  onChange: (words: string) => void
  onRemove: () => void
}

/** One picture and its sentence. */
export function PhotoEditor({ place, fileId, words, state, onChange, onRemove }: Props) {
  return (
    <Card>
      <Stack gap={2}>
        <ActivityCover cover={fileId} state={state} />
        <TextField label={`第 ${place} 张的说明`} value={words} maxLength={60} onChange={onChange} />
        <Button kind="quiet" onPress={onRemove}>
          {`去掉第 ${place} 张`}
        </Button>
      </Stack>
    </Card>
  )
}
