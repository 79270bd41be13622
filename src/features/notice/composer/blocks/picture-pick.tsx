import type { CheckState } from '@domain/media/media-file'
import type { ReactNode } from 'react'
import { fileUrl } from '@/lib/upload'
import { usePicture } from '@/lib/use-picture'
import { Button } from '@/ui/button/button'
import { Picture } from '@/ui/cover/picture'
import { Field } from '@/ui/field/field'
import { Row, Stack } from '@/ui/stack/stack'
import { Hidden } from '../../blocks/checked-picture'

interface Props {
  label: string
  hint?: ReactNode
  folder: 'covers' | 'photos'
  /** A file id, the name of what is hidden, or empty. */
  value: string
  /** How WeChat's check of it stands; undefined when it has passed, or was sent just now. */
  state: Exclude<CheckState, 'passed'> | undefined
  words: string
  onChange: (fileId: string) => void
  /** It may stay away. */
  optional?: boolean
}

/** A picture: chosen, sent at once, shown. */
export function PicturePick({ label, hint, folder, value, state, words, onChange, optional }: Props) {
  const { choose, percent, problem, retry } = usePicture(folder, onChange)
  const sending = percent !== undefined
  return (
    <Field label={label} required={!optional} error={problem} hint={hint}>
      <Stack gap={2}>
        {value === '' ? null : state ? (
          <Hidden state={state} />
        ) : (
          // What was sent is taken away once a clean copy is kept.
          <Picture src={fileUrl(value)} words={words} otherwise={<Hidden state="checking" />} />
        )}
        <Row gap={2}>
          {retry ? (
            <Button small onPress={retry}>
              再传一次
            </Button>
          ) : null}
          <Button small icon="photo" busy={sending} label={`选图片，${label}`} onPress={choose}>
            {sending ? `正在上传 ${percent}%` : value ? '换一张' : '选图片'}
          </Button>
          {optional && value && !sending ? (
            <Button small kind="quiet" onPress={() => onChange('')}>
              不要图片
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Field>
  )
}
