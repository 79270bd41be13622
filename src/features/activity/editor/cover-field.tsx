import type { ActivityDetail } from '@domain/activity/contract'
import { usePicture } from '@/lib/use-picture'
import { Button } from '@/ui/button/button'
import { Field } from '@/ui/field/field'
import { Row, Stack } from '@/ui/stack/stack'
import { ActivityCover } from '../activity-cover'

interface Props {
  /** A file id, the name of what is hidden, or empty. */
  value: string
  /** How WeChat's check of it stands. */
  state: ActivityDetail['coverState']
  onChange: (fileId: string) => void
}

/** The picture on top of the page: chosen, sent at once, shown. */
export function CoverField({ value, state, onChange }: Props) {
  const { choose, percent, problem, retry } = usePicture('covers', onChange)
  const sending = percent !== undefined
  return (
    <Field label="封面图片" error={problem} hint="横的图片最好看，保存后由微信检查。没有图片时显示节日图案">
      <Stack gap={2}>
        <ActivityCover cover={value} state={state} />
        <Row gap={2}>
          {retry ? (
            <Button small onPress={retry}>
              再传一次
            </Button>
          ) : null}
          <Button small icon="photo" busy={sending} onPress={choose}>
            {sending ? `正在上传 ${percent}%` : value ? '换一张' : '选图片'}
          </Button>
          {value && !sending ? (
            <Button small kind="quiet" onPress={() => onChange('')}>
              不要图片
            </Button>
          ) : null}
        </Row>
      </Stack>
    </Field>
  )
}
