import { isMeantAt } from '@domain/notice/audience'
import type { NoticeView } from '@domain/notice/contract'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** For staff of a community that the notice is meant for: who has not seen it yet. */
export function StaffLink({ notice }: { notice: NoticeView }) {
  const { may } = useSession()
  const { sites } = useSites()
  const mine = sites.some(
    ({ _id, kind }) => kind === 'station' && isMeantAt(notice, _id) && may('notice.unreached', _id),
  )
  if (!mine || notice.status !== 'published') return null
  return (
    <CellGroup>
      <Cell
        icon="people"
        title="谁看到了、谁还没看到"
        note="只有工作人员看得到这一行"
        onPress={() => void open('officeReach', { id: notice._id })}
      />
    </CellGroup>
  )
}
