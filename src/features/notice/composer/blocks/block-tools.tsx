import { Button } from '@/ui/button/button'
import { Row } from '@/ui/stack/stack'

interface Props {
  /** The block's name, for a screen reader. */
  label: string
  onBold: (() => void) | undefined
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: (() => void) | undefined
}

/** What one can do with a block besides writing. */
export function BlockTools({ label, onBold, onUp, onDown, onRemove }: Props) {
  const tool = (words: string, onPress: (() => void) | undefined) =>
    onPress ? (
      <Button small kind="quiet" label={`${words}，${label}`} onPress={onPress}>
        {words}
      </Button>
    ) : null
  return (
    <Row gap={1}>
      {tool('加粗', onBold)}
      {tool('上移', onUp)}
      {tool('下移', onDown)}
      {tool('去掉', onRemove)}
    </Row>
  )
}
