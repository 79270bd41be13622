import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** What staff come to the desk for, as far as they may do it. */
export function QuickActions({ siteId }: { siteId: string }) {
  const { may } = useSession()
  const site = siteId
  return (
    <CellGroup>
      {may('activity.create', siteId) ? (
        <Cell icon="plus" title="新建活动" onPress={() => void open('officeEditor', { site })} />
      ) : null}
      {may('activity.copy', siteId) ? (
        <Cell
          icon="copy"
          title="照以前的办"
          note="找到去年的活动，换个日子"
          onPress={() => void open('officePast')}
        />
      ) : null}
      {may('notice.create', siteId) ? (
        <Cell icon="bell" title="写通知" onPress={() => void open('officeNotice', { site })} />
      ) : null}
      <Cell icon="calendar" title="全部活动" onPress={() => void open('officeActivities')} />
      <Cell icon="list" title="全部通知" onPress={() => void open('officeNotices')} />
    </CellGroup>
  )
}
