import type { NoticeCard } from '@domain/notice/contract'
import { noticeCategories } from '@domain/notice/notice'
import { dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { open } from '@/lib/routes'
import { sayDay } from '@/lib/time-words'
import { Badge } from '@/ui/badge/badge'
import { Cell } from '@/ui/cell/cell'
import { Row } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'

interface Props {
  notice: NoticeCard
  /** Who speaks: 希望社区. */
  siteName: string
  now: number
}

/** A notice as a row: what, from whom, since when. Drawn anew only when it changes. */
export const NoticeCell = memo(function NoticeCell({ notice, siteName, now }: Props) {
  const { id, title, category, pinned, publishedAt, unread, waiting } = notice
  const since = publishedAt === undefined ? '' : sayDay(dayOf(publishedAt), now)
  const kind = noticeCategories[category]
  return (
    <Cell
      title={
        unread ? (
          <Row gap={2}>
            <Badge label="没看过" />
            {title}
          </Row>
        ) : (
          title
        )
      }
      note={
        <Row gap={2}>
          {waiting ? <Tag tone="warn">等您回复</Tag> : null}
          {pinned ? <Tag tone="info">置顶</Tag> : null}
          <Tag tone={category === 'urgent' ? 'danger' : 'plain'}>{kind}</Tag>
          <View>{[siteName, since].filter(Boolean).join(' · ')}</View>
        </Row>
      }
      onPress={() => void open('notice', { id })}
    />
  )
})
