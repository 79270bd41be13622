import type { NoticeCard } from '@domain/notice/contract'
import { type Notice, noticeCategories } from '@domain/notice/notice'
import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import { sayMoment } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { type Column, Table } from '@/ui/table/table'
import { Tag, type Tone } from '@/ui/tag/tag'

const stages: Record<Notice['status'], { words: string; tone: Tone }> = {
  draft: { words: '草稿', tone: 'warn' },
  published: { words: '已发布', tone: 'good' },
  withdrawn: { words: '已撤回', tone: 'plain' },
}

/** Everything that a site wrote, the latest change first. A row opens the composer. */
export function NoticeTable({ siteId }: { siteId: string }) {
  const now = useNow()
  const pages = usePages('notice.manage', { siteId })
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={5}>
      {notices =>
        notices.length === 0 ? (
          <Empty icon="bell" title="还没有发过通知" note="点上面的“写通知”写一条" />
        ) : (
          <Stack>
            <Table
              label="通知"
              columns={columnsAt(now)}
              rows={notices}
              rowKey={({ id }) => id}
              onRow={({ id }) => void open('officeNotice', { id })}
            />
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}

const columnsAt = (now: number): Column<NoticeCard>[] => [
  { key: 'title', title: '通知', main: true, cell: ({ title }) => title },
  { key: 'category', title: '类别', cell: ({ category }) => noticeCategories[category] },
  {
    key: 'stage',
    title: '状态',
    cell: ({ status, pinned, publishAt }) => (
      <Row gap={1}>
        {publishAt === undefined ? (
          <Tag tone={stages[status].tone}>{stages[status].words}</Tag>
        ) : (
          <Tag tone="info">定时发布</Tag>
        )}
        {pinned && status === 'published' ? <Tag tone="info">置顶</Tag> : null}
      </Row>
    ),
  },
  {
    key: 'at',
    title: '发布时间',
    tight: true,
    cell: ({ publishedAt = NaN, publishAt = publishedAt }) =>
      Number.isNaN(publishAt) ? '—' : sayMoment(publishAt, now),
  },
]
