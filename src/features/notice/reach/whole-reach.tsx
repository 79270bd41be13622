import type { NoticeView } from '@domain/notice/contract'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { toast } from '@/ui/toast/toast'
import { ReachTable } from './reach-table'

/** How far a notice came, for whoever said it; and a second round to those who have not opened it. */
export function WholeReach({ notice }: { notice: NoticeView }) {
  const { _id: noticeId, asks } = notice
  const query = useQuery('notice.reach', { noticeId })
  const { run, busy, failure } = useAction('notice.tellUnread')
  const [asking, setAsking] = useState(false)
  const tellAgain = async () => {
    const answer = await run({ noticeId })
    if (!answer.ok) return
    setAsking(false)
    toast(`第 ${answer.data.round} 次提醒已交给微信`, 'good')
  }
  return (
    <Stack gap={3}>
      <Row apart>
        <Heading>谁看到了</Heading>
        <Row gap={2}>
          <Button small onPress={() => void query.reload()}>
            刷新
          </Button>
          <Button small onPress={() => setAsking(true)}>
            再提醒没看的人
          </Button>
        </Row>
      </Row>
      <Loaded query={query} rows={4}>
        {({ sites }) => <ReachTable sites={sites} asks={asks} />}
      </Loaded>
      <Note>打开过通知的就算看到。右边的数字是填了小区的居民，加上社区窗口替他们登记的</Note>
      <Dialog
        open={asking}
        title="再提醒一次没看的人？"
        confirmText="发送提醒"
        busy={busy}
        onConfirm={() => void tellAgain()}
        onCancel={() => setAsking(false)}
      >
        <Stack gap={2}>
          <Note>只发给还没打开、而且同意接收微信提醒的居民。一天最多一次，一条通知最多三次。</Note>
          {failure ? <Note tone="danger">{failure.message}</Note> : null}
        </Stack>
      </Dialog>
    </Stack>
  )
}
