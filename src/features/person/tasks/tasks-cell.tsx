import { isLate } from '@domain/person/task'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Tag } from '@/ui/tag/tag'
import { countWords } from './task-words'

/** How much waits, and the way to it. */
export function TasksCell() {
  const now = useNow()
  const { data, failure } = useQuery('person.tasks', {})
  const toAll = () => void open('officeTasks')
  if (!data) {
    return (
      <CellGroup>
        <Cell icon="check" title="待办" note={failure?.message} onPress={toAll} />
      </CellGroup>
    )
  }
  const { tasks, more } = data
  const late = tasks.some(task => isLate(task, now))
  const words = tasks.length === 0 ? '没有' : countWords(tasks, more.length > 0, now)
  return (
    <CellGroup>
      <Cell
        icon="check"
        title="待办"
        value={<Tag tone={late ? 'danger' : tasks.length > 0 ? 'accent' : 'plain'}>{words}</Tag>}
        label={`待办，${words}`}
        onPress={toAll}
      />
    </CellGroup>
  )
}
