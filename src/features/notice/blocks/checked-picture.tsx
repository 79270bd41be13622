import { hiddenWords } from '@domain/media/hidden-words'
import type { CheckState } from '@domain/media/media-file'
import { fileUrl } from '@/lib/upload'
import { Cover, HiddenCover } from '@/ui/cover/cover'
import { Picture } from '@/ui/cover/picture'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

interface Props {
  fileId: string
  words: string
  /** For editors, of one that is not shown. */
  state?: Exclude<CheckState, 'passed'>
}

/** A picture of the text with what is to be seen on it. */
export function TextPicture({ fileId, words, state }: Props) {
  return (
    <Stack gap={1}>
      {state ? <Hidden state={state} /> : <Picture src={fileUrl(fileId)} words={words} />}
      {words ? <Note>{words}</Note> : null}
    </Stack>
  )
}

/** The picture on top. */
export const TopPicture = ({ fileId, state }: Omit<Props, 'words'>) =>
  state ? <Hidden state={state} /> : <Cover src={fileUrl(fileId)} />

export const Hidden = ({ state }: { state: Exclude<CheckState, 'passed'> }) => (
  <HiddenCover waiting={state === 'checking'}>{hiddenWords[state]}</HiddenCover>
)
