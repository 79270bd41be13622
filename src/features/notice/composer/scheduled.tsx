import { sayMoment } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { toast } from '@/ui/toast/toast'
import type { NoticeEditing } from './use-notice-editing'

interface Props {
  editing: NoticeEditing
  now: number
}

/** Above a draft that goes out by itself: when, and how to stop it. */
export function Scheduled({ editing: { notice, reload }, now }: Props) {
  const { run, busy, failure } = useAction('notice.unschedule')
  if (notice?.status !== 'draft' || notice.publishAt === undefined) return null
  const stop = async () => {
    const answer = await run({ noticeId: notice._id, rev: notice.rev })
    if (!answer.ok) return
    await reload()
    toast('已取消定时，还是草稿', 'good')
  }
  return (
    <Alert
      tone="info"
      title={`定在${sayMoment(notice.publishAt, now)}自动发布`}
      action={
        <Button small busy={busy} onPress={() => void stop()}>
          取消定时
        </Button>
      }
    >
      {failure?.message ?? '到时间以前还可以改，改了照样按时发布'}
    </Alert>
  )
}
