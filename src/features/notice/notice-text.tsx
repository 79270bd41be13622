import type { OutputOf } from '@domain/contract'
import { blocksOf } from '@domain/notice/blocks'
import { correctable, noticeCategories } from '@domain/notice/notice'
import { sayMoment } from '@/lib/time-words'
import { NameChip } from '@/ui/name-chip/name-chip'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import { TopPicture } from './blocks/checked-picture'
import { NoticeBlocks } from './blocks/notice-blocks'

interface Props {
  notice: OutputOf<'notice.detail'>
  siteName: string
  now: number
}

/** A notice to read: title, who says so and since when, the text. */
export function NoticeText({ notice, siteName, now }: Props) {
  const { title, category, pinned, publishedAt, expiresAt, cover, coverState, corrections = [] } = notice
  return (
    <Stack gap={4}>
      {cover ? <TopPicture fileId={cover} state={coverState} /> : null}
      <Heading level={1}>{title}</Heading>
      <Row gap={2}>
        {pinned ? <Tag tone="info">置顶</Tag> : null}
        <Tag tone={category === 'urgent' ? 'danger' : 'plain'}>{noticeCategories[category]}</Tag>
        {publishedAt === undefined ? null : <Note>{sayMoment(publishedAt, now)}</Note>}
      </Row>
      <NoticeBlocks blocks={blocksOf(notice)} />
      {siteName ? <NameChip name={siteName} office /> : null}
      {corrections.map(({ at, fields }) => (
        <Note key={at} tone="warn">
          {`${sayMoment(at, now)}更正：${fields.map(field => correctable[field]).join('、')}`}
        </Note>
      ))}
      {expiresAt === undefined ? null : <Note>有效期到 {sayMoment(expiresAt, now)}</Note>}
    </Stack>
  )
}
