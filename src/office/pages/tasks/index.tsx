import { TaskList } from '@/features/person/tasks/task-list'
import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

/** What waits for me, across all areas. */
export default function TasksPage() {
  const { me, may } = useSession()
  const { nameOf } = useSites()
  const now = useNow()
  const allowed = me && may('person.tasks')
  const tasks = useQuery('person.tasks', allowed ? {} : null)
  return (
    <Screen title="待办" onRefresh={tasks.reload}>
      <StaffOnly allowed={allowed}>
        {() => <Loaded query={tasks}>{mine => <TaskList mine={mine} nameOf={nameOf} now={now} />}</Loaded>}
      </StaffOnly>
    </Screen>
  )
}
