import { festivals, kinds } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import { dayMs } from '@domain/time'
import { Canvas, Image, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import { drawableFile } from '@/lib/drawable-file'
import { openPaper } from '@/lib/paper'
import { useQuery } from '@/lib/query'
import { openAlbumSetting, type Saved, savePicture } from '@/lib/save-picture'
import { sayMoment, sayWhen } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { festivalColor } from '@/ui/festival/festival-color'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { isShown } from '../activity-cover'
import { ageWords } from '../rule-words'
import { drawPoster, type PosterWords, posterSize } from './draw-poster'
import './poster.scss'

const canvasId = 'poster'

interface Props {
  detail: ActivityDetail
  siteName: string
}

/** A picture to print or to send on: what, when, where, and a code that opens the page. */
export function Poster({ detail, siteName }: Props) {
  const { activity } = detail
  const cover = isShown(detail) ? activity.cover : undefined
  const words = useMemo(() => wordsOf(activity, siteName), [activity, siteName])
  const code = useQuery('activity.poster', { activityId: activity._id })
  return (
    <Stack>
      {process.env.TARO_ENV === 'h5' ? null : (
        <Canvas type="2d" id={canvasId} canvasId={canvasId} className="poster__canvas" />
      )}
      <Loaded query={code} rows={2}>
        {({ picture }) => (
          <Drawn words={words} code={picture} cover={cover} color={festivalColor(activity.festival)} />
        )}
      </Loaded>
    </Stack>
  )
}

interface DrawnProps {
  words: PosterWords
  /** A `data:` address. */
  code: string
  /** A file id. */
  cover: string | undefined
  color: string
}

function Drawn({ words, code, cover, color }: DrawnProps) {
  const [path, setPath] = useState<string | null>()
  const [saved, setSaved] = useState<Saved>()
  useEffect(() => {
    let gone = false
    draw({ words, code, cover, color })
      .catch(() => null)
      .then(drawn => {
        if (!gone) setPath(drawn)
      })
    return () => {
      gone = true
    }
  }, [code, cover, color, words])
  if (path === undefined) return <Note>正在画海报…</Note>
  if (path === null) return <Note tone="warn">这部手机画不了海报，可以在活动页点“转发给邻居”</Note>
  return (
    <Stack>
      <Image className="poster__picture" src={path} mode="widthFix" showMenuByLongpress />
      <Button
        block
        kind="primary"
        icon="download"
        onPress={() => void savePicture(path, `${words.title}.png`).then(setSaved)}
      >
        存到手机
      </Button>
      {saved === 'saved' ? <Note>已存好，可以发给邻居，也可以打印出来贴</Note> : null}
      {saved === 'failed' ? <Note tone="danger">没有存上，请再试一次，或者长按图片保存</Note> : null}
      {saved === 'denied' ? (
        <View>
          <Note tone="warn">微信还不能往相册里存图片，请在设置里打开“添加到相册”</Note>
          <Button block onPress={openAlbumSetting}>
            去设置
          </Button>
        </View>
      ) : null}
    </Stack>
  )
}

async function draw({ words, code, cover, color }: DrawnProps): Promise<string | null> {
  const paper = await openPaper(canvasId, posterSize.width, posterSize.height)
  if (!paper) return null
  const opens = await paper.image(code)
  // Without its picture it is a poster still.
  const behind =
    cover &&
    (await drawableFile(cover)
      .then(paper.image)
      .catch(() => undefined))
  drawPoster(paper.pen, words, { code: opens, ...(behind ? { cover: behind } : {}) }, color)
  return paper.finish()
}

/** It hangs for days: no 今天 and 明天 on it. */
function wordsOf(activity: ActivityDetail['activity'], siteName: string): PosterWords {
  const { title, kind, festival, startsAt, endsAt, place, signupClosesAt, capacity } = activity
  const longBefore = Math.min(startsAt, signupClosesAt) - 30 * dayMs
  return {
    siteName,
    kind: festival ? festivals[festival] : kinds[kind],
    title,
    facts: [
      sayWhen(startsAt, endsAt, longBefore),
      `${place.name}，${place.address}`,
      `${capacity} 个名额，${ageWords(activity)}`,
      `${sayMoment(signupClosesAt, longBefore)} 截止报名`,
    ],
    invitation: '扫码报名',
  }
}
