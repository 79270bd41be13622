import { type NoticeCategory, noticeCategories } from '@domain/notice/notice'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useTabBadge } from '@/lib/tab-badge'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { SearchField } from '@/ui/search-bar/search-field'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { NoticeCell } from './notice-cell'

type Choice = NoticeCategory | 'all'

const choices: { value: Choice; text: string }[] = [
  { value: 'all', text: '全部' },
  ...(Object.keys(noticeCategories) as NoticeCategory[]).map(value => ({
    value,
    text: noticeCategories[value],
  })),
]

interface Props {
  /** Also those for this community's residents. */
  homeSiteId: string | undefined
}

/** Notices, pinned ones first, then the newest; one kind of them if wished. */
export function NoticeList({ homeSiteId }: Props) {
  const now = useNow()
  const { nameOf } = useSites()
  const [choice, setChoice] = useState<Choice>('all')
  const category = choice === 'all' ? undefined : choice
  const [words, setWords] = useState<string>()
  const pages = usePages('notice.list', { siteId: homeSiteId, category, words })
  // Of all notices: a kind of them, or what was searched for, says nothing of the others.
  const isWhole = category === undefined && words === undefined
  useTabBadge('notices', isWhole ? pages.items?.filter(({ unread }) => unread).length : undefined)
  return (
    <Stack>
      <SearchField label="找通知" value={words} onSearch={setWords} />
      <Chips
        label="类别"
        items={choices}
        value={choice}
        required
        onChange={next => setChoice(next ?? 'all')}
        oneLine
      />
      <Loaded query={{ ...pages, data: pages.items }} rows={4}>
        {notices => (
          <Stack gap={3}>
            {notices.length > 0 ? (
              <CellGroup>
                {notices.map(notice => (
                  <NoticeCell key={notice.id} notice={notice} siteName={nameOf(notice.siteId)} now={now} />
                ))}
              </CellGroup>
            ) : (
              <Nothing
                category={category}
                words={words}
                onAll={() => {
                  setWords(undefined)
                  setChoice('all')
                }}
              />
            )}
            <More pages={pages} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}

interface NothingProps {
  category: NoticeCategory | undefined
  words: string | undefined
  onAll: () => void
}

function Nothing({ category, words, onAll }: NothingProps) {
  if (words)
    return (
      <Empty
        icon="bell"
        title="没有找到"
        note="换个说法试试，比如“停水”“体检”"
        action={<Button onPress={onAll}>看全部通知</Button>}
      />
    )
  if (!category) return <Empty icon="bell" title="还没有通知" note="街道和社区发了通知，会显示在这里" />
  return (
    <Empty
      icon="bell"
      title={`没有${noticeCategories[category]}`}
      action={<Button onPress={onAll}>看全部通知</Button>}
    />
  )
}
