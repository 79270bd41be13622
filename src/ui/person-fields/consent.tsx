import { View } from '@tarojs/components'
import { Tick } from '../check-list/check-list'
import { Paragraphs } from '../prose/prose'
import { Stack } from '../stack/stack'
import './person-fields.scss'

interface Props {
  /** The whole text: nobody agrees to what stands elsewhere. */
  text: string
  /** The sentence beside the tick. */
  agreement: string
  agreed: boolean
  onAgree: (agreed: boolean) => void
}

/** A text about personal data and the tick under it. It scrolls in its own frame, so that the button stays in reach. */
export function Consent({ text, agreement, agreed, onAgree }: Props) {
  return (
    <Stack gap={2}>
      <View className="ui-consent">
        <Paragraphs text={text} />
      </View>
      <Tick checked={agreed} onChange={onAgree} text={agreement} />
    </Stack>
  )
}
