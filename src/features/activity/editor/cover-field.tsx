import Taro from '@tarojs/taro'
import { useState } from 'react'
import { fileUrl, uploadFile } from '@/lib/upload'
import { Button } from '@/ui/button/button'
import { Cover } from '@/ui/cover/cover'
import { Field } from '@/ui/field/field'
import { Row, Stack } from '@/ui/stack/stack'

/** Everybody who sees the activity loads its picture. */
const mostBytes = 5 * 1024 * 1024

interface Props {
  /** A file id, or empty. */
  value: string
  onChange: (fileId: string) => void
}

/** The picture on top of the page: chosen, sent at once, shown. */
export function CoverField({ value, onChange }: Props) {
  const [percent, setPercent] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const sending = percent !== undefined

  const choose = async () => {
    setProblem(undefined)
    const file = await choosePicture()
    if (!file) return
    if (file.size > mostBytes) return setProblem('图片不能超过 5 MB，请换一张')
    setPercent(0)
    try {
      onChange(await uploadFile(file.path, 'covers', setPercent))
    } catch {
      setProblem('图片没有传上去，请检查网络后再试一次')
    }
    setPercent(undefined)
  }

  return (
    <Field label="封面图片" error={problem} hint="横的图片最好看。没有图片时显示节日图案">
      <Stack gap={2}>
        {value ? <Cover src={fileUrl(value)} /> : null}
        <Row gap={2}>
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

/** Undefined when the person thought better of it, which both platforms report as a failure. */
async function choosePicture(): Promise<{ path: string; size: number } | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    return file && { path: file.tempFilePath, size: file.size }
  } catch {
    return undefined
  }
}
