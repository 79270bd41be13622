import type { OutputOf } from '@domain/contract'
import { useNow } from '@/lib/use-minute'
import { Alert } from '@/ui/alert/alert'
import { Card } from '@/ui/card/card'
import { Stack } from '@/ui/stack/stack'
import { NoticeText } from '../notice-text'

interface Props {
  notice: OutputOf<'notice.detail'>
  siteName: string
}

/** What was said and taken back, and why: it stays as it was. */
export function WithdrawnNotice({ notice, siteName }: Props) {
  const now = useNow()
  return (
    <Stack>
      <Alert tone="warn" title="这条通知已经撤回，居民看不到">
        {`原因：${notice.withdrawReason ?? '没有写'}`}
      </Alert>
      <Card>
        <NoticeText notice={notice} siteName={siteName} now={now} />
      </Card>
    </Stack>
  )
}
