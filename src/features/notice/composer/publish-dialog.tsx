import type { OutputOf } from '@domain/contract'
import { noticeCategories } from '@domain/notice/notice'
import { dayMs, dayOf } from '@domain/time'
import { View } from '@tarojs/components'
import { useQuery } from '@/lib/query'
import { sayMoment } from '@/lib/time-words'
import { Chips } from '@/ui/chips/chips'
import { Dialog } from '@/ui/dialog/dialog'
import { DateField } from '@/ui/field/date-field'
import { FieldPair } from '@/ui/field/field-pair'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { audienceWords, type Places } from './audience-words'
import { fieldsOf, type NoticeDraft } from './notice-draft'
import type { NoticePublishing } from './use-notice-publishing'

interface Props {
  draft: NoticeDraft
  /** The site that speaks. */
  siteId: string
  places: Places
  publishing: Omit<NoticePublishing, 'gaps' | 'leave'>
  now: number
}

const times = [
  { value: 'now', text: '现在发布' },
  { value: 'later', text: '定时发布' },
] as const

function reachWords({ residents, byMessage, countedAt }: OutputOf<'notice.audience'>, now: number): string {
  if (countedAt === undefined) return '人数还没统计出来，一小时内会有。不影响发布。'
  const how =
    residents > byMessage
      ? `${byMessage} 位能收到微信提醒，另外 ${residents - byMessage} 位只能在小程序里看到`
      : '都能收到微信提醒'
  return `注册居民 ${residents} 位：${how}。${sayMoment(countedAt, now)}统计。`
}

/** In the morning, when people look. */
const tomorrow = (now: number) => ({ day: dayOf(now + dayMs), time: '08:00' })

/** The last look: what, to whom, for how long. */
export function PublishDialog({ draft, siteId, places, publishing, now }: Props) {
  const { expiresAt, audience: chosen } = fieldsOf(draft)
  const { at, setAt } = publishing
  const asked = publishing.confirming ? { siteId, audience: chosen } : null
  const { data: audience } = useQuery('notice.audience', asked)
  return (
    <Dialog
      open={publishing.confirming}
      title="发布这条通知？"
      confirmText={at ? '到时间发布' : '发布'}
      cancelText="再看看"
      busy={publishing.busy}
      onConfirm={publishing.confirm}
      onCancel={publishing.decline}
    >
      <Stack gap={2}>
        <View>{`${noticeCategories[draft.category]}：${draft.title.trim()}`}</View>
        <View>{`发给${audienceWords(draft, places)}${at ? '。' : '，发布后马上能看到。'}`}</View>
        {audience ? <Note>{reachWords(audience, now)}</Note> : null}
        <Chips
          label="什么时候发布"
          required
          items={times}
          value={at ? 'later' : 'now'}
          onChange={when => setAt(when === 'later' ? tomorrow(now) : undefined)}
        />
        {at ? (
          <FieldPair>
            <DateField
              label="发布日期"
              required
              value={at.day}
              from={dayOf(now)}
              onChange={day => setAt({ ...at, day })}
            />
            <DateField
              label="发布时间"
              required
              mode="time"
              value={at.time}
              onChange={time => setAt({ ...at, time })}
            />
          </FieldPair>
        ) : null}
        {expiresAt === undefined ? null : <View>{`${sayMoment(expiresAt, now)} 自动收起。`}</View>}
      </Stack>
    </Dialog>
  )
}
