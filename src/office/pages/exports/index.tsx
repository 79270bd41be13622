import { MyExports } from '@/features/report/my-exports'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'

/** Files that one has asked for, and how far each is. */
export default function ExportsPage() {
  const { me, may } = useSession()
  const now = useNow()
  return (
    <Screen title="我的导出">
      <StaffOnly allowed={me && may('report.exports')}>{() => <MyExports now={now} />}</StaffOnly>
    </Screen>
  )
}
