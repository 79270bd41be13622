import { open } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import { Cell } from '@/ui/cell/cell'
import { upcoming } from './upcoming'
import { useMySignups } from './use-my-signups'

/** The row under 我的 that leads to one's sign-ups. */
export function MySignupsCell() {
  const now = useNow()
  const { items = [] } = useMySignups()
  const ahead = upcoming(items, now).length
  return (
    <Cell
      icon="calendar"
      title="我的报名"
      value={ahead > 0 ? `${ahead} 个还没参加` : undefined}
      onPress={() => void open('signups')}
    />
  )
}
