import { noticeCategories } from '@domain/notice/notice'
import type { Site } from '@domain/site/site'
import { View } from '@tarojs/components'
import type { Publishing } from '@/lib/editing/use-publish'
import { sayMoment } from '@/lib/time-words'
import { Dialog } from '@/ui/dialog/dialog'
import { Stack } from '@/ui/stack/stack'
import { audienceWords } from './audience-words'
import { fieldsOf, type NoticeDraft } from './notice-draft'

interface Props {
  draft: NoticeDraft
  sites: readonly Site[]
  publishing: Omit<Publishing, 'gaps' | 'leave'>
  now: number
}

/** The last look: what, to whom, for how long. */
export function PublishDialog({ draft, sites, publishing, now }: Props) {
  const { expiresAt } = fieldsOf(draft)
  return (
    <Dialog
      open={publishing.confirming}
      title="发布这条通知？"
      confirmText="发布"
      cancelText="再看看"
      busy={publishing.busy}
      onConfirm={publishing.confirm}
      onCancel={publishing.decline}
    >
      <Stack gap={1}>
        <View>{`${noticeCategories[draft.category]}：${draft.title.trim()}`}</View>
        <View>{`发给${audienceWords(draft, sites)}，发布后马上能看到。`}</View>
        {expiresAt === undefined ? null : <View>{`${sayMoment(expiresAt, now)} 自动收起。`}</View>}
      </Stack>
    </Dialog>
  )
}
