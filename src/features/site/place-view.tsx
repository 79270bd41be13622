import { View } from '@tarojs/components'
import { useState } from 'react'
import { copyToClipboard } from '@/lib/hand-out'
import { mapLink, type Spot } from '@/lib/map-link'
import { openLink, showMap } from '@/lib/reach'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

const browser = process.env.TARO_ENV === 'h5'

/** Where it is, in large words, and the ways on from here that this telephone has. */
export function PlaceView({ spot }: { spot: Spot }) {
  const [said, setSaid] = useState<{ words: string; wrong: boolean }>()
  const link = browser ? mapLink(spot, navigator.userAgent) : undefined
  const copy = async () =>
    setSaid(
      (await copyToClipboard(`${spot.name} ${spot.address}`.trim()))
        ? { words: '地址已复制，可以贴到地图里找，或发给家里人', wrong: false }
        : { words: '没有复制成，可以长按上面的字自己复制', wrong: true },
    )
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={2}>
          <Heading level={1}>{spot.name}</Heading>
          <View>{spot.address || '没有写门牌地址，可以打电话问联系人'}</View>
        </Stack>
      </Card>
      {browser ? null : (
        <Button block kind="primary" icon="place" onPress={() => showMap(spot)}>
          看地图
        </Button>
      )}
      {link ? (
        <Button block kind="primary" icon="place" onPress={() => openLink(link)}>
          用手机里的地图打开
        </Button>
      ) : null}
      <Button block icon="copy" onPress={() => void copy()}>
        复制地址
      </Button>
      {said ? <Note tone={said.wrong ? 'danger' : undefined}>{said.words}</Note> : null}
      {link ? <Note>手机里没有装地图的话，按了没有反应：请复制地址。</Note> : null}
      {browser && !link ? <Note>电脑上不能直接打开地图：请复制地址，到地图网站或手机地图里找。</Note> : null}
    </Stack>
  )
}
