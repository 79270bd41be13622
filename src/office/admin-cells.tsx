import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** Doors to what keeps the office itself in order, as far as the caller may go through them. */
export function AdminCells() {
  const { may } = useSession()
  if (!may('person.staff')) return null
  return (
    <CellGroup>
      <Cell icon="people" title="人员和角色" onPress={() => void open('officeStaff')} />
    </CellGroup>
  )
}
