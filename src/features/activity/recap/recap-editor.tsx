import { newPhotosMax, photosMax } from '@domain/activity/recap'
import type { ActionName, OutputOf } from '@domain/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { usePicture } from '@/lib/use-picture'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { PhotoEditor } from './photo-editor'

type Written = OutputOf<'activity.recap' & ActionName>['recap']
type Photo = { fileId: string; words: string; state?: NonNullable<Written>['photos'][number]['state'] }

interface Props {
  activityId: string
  title: string
  recap: Written
}

const textMax = 2000

/** A few words, and up to nine pictures with a sentence each. New pictures are sent at once and kept when it is saved. */
export function RecapEditor({ activityId, title, recap }: Props) {
  const [text, setText] = useState(recap?.text ?? '')
  const [photos, setPhotos] = useState<readonly Photo[]>(recap?.photos ?? [])
  const [rev, setRev] = useState(recap?.rev)
  const { run, busy, failure } = useAction('activity.saveRecap')
  const sending = usePicture('photos', fileId => setPhotos(before => [...before, { fileId, words: '' }]))
  const fresh = photos.filter(({ state }) => state === undefined).length
  const put = (at: number, words: string) =>
    setPhotos(before => before.map((photo, i) => (i === at ? { ...photo, words } : photo)))
  const remove = (at: number) => setPhotos(before => before.filter((_, i) => i !== at))
  const save = async () => {
    const sent = photos.map(({ fileId, words }) => ({ fileId, words: words.trim() }))
    const answer = await run({
      activityId,
      text: text.trim(),
      photos: sent,
      ...(rev === undefined ? {} : { rev }),
    })
    if (!answer.ok) return
    setRev(answer.data.rev)
    setPhotos(before => before.map(photo => ({ state: 'checking', ...photo })))
    toast('已保存，图片通过微信检查后居民看得到')
  }
  return (
    <Stack>
      <Heading>{title}</Heading>
      <TextField
        label="活动怎么样"
        value={text}
        lines={6}
        maxLength={textMax}
        hint="一行就是一段。来了多少人、做了什么、大家说了什么"
        onChange={setText}
      />
      {photos.map((photo, i) => (
        <PhotoEditor
          key={photo.fileId}
          place={i + 1}
          {...photo}
          onChange={words => put(i, words)}
          onRemove={() => remove(i)}
        />
      ))}
      {sending.problem ? <Note tone="danger">{sending.problem}</Note> : null}
      <Row gap={2}>
        {sending.retry ? <Button onPress={sending.retry}>再传一次</Button> : null}
        {photos.length < photosMax && fresh < newPhotosMax ? (
          <Button icon="photo" busy={sending.percent !== undefined} onPress={sending.choose}>
            {sending.percent === undefined ? '加一张图片' : `正在上传 ${sending.percent}%`}
          </Button>
        ) : null}
      </Row>
      <Note>
        {fresh >= newPhotosMax && photos.length < photosMax
          ? '已经加了三张，先保存，再接着加'
          : `最多 ${photosMax} 张。拍到孩子和老人的正面，请先问过本人或家长`}
      </Note>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Button
        block
        kind="primary"
        busy={busy}
        disabled={sending.percent !== undefined}
        onPress={() => void save()}
      >
        保存
      </Button>
    </Stack>
  )
}
