import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { Cell } from '@/ui/cell/cell'

/** The row under 我的 that leads to what was told and to what WeChat may tell. */
export function MessagesCell() {
  const { data } = useQuery('message.mine', {})
  const count = data?.messages.length ?? 0
  return (
    <Cell
      icon="bell"
      title="消息和提醒"
      note="活动有变化，在这里看"
      value={count > 0 ? `${count} 条` : undefined}
      onPress={() => void open('messages')}
    />
  )
}
