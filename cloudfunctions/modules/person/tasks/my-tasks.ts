import { access, type Standing, scopeOf } from '../../../../domain/access'
import type { ParsedOf } from '../../../../domain/contract'
import { inOrder } from '../../../../domain/person/task'
import type { MyTasks } from '../../../../domain/person/task-contract'
import { noteFault } from '../../../kit/faults'
import { type Context, me } from '../../handler'
import { taskAreas } from '../../tasks'
import type { TaskKind, TaskReach } from './area'

/** One list of what waits for the caller, across all areas; what cannot be read does not keep back the rest. */

const shownOfAKind = 20

export async function tasks(_: ParsedOf<'person.tasks'>, context: Context): Promise<MyTasks> {
  const { now, requestId } = context
  const { _id: personId, grants } = me(context)
  const asked = taskAreas
    .flatMap(({ kinds = [] }) => kinds)
    .flatMap(kind => {
      const reach = reachOf(kind, { registered: true, grants }, now)
      return reach ? [{ kind, reach: { ...reach, personId, now } }] : []
    })
  const found = await Promise.allSettled(asked.map(({ kind, reach }) => kind.find(reach, shownOfAKind + 1)))
  const mine: MyTasks = { tasks: [], more: [], unread: [] }
  for (const [i, result] of found.entries()) {
    const kind = asked[i]?.kind
    if (!kind) continue
    if (result.status === 'rejected') {
      await noteFault({ requestId, action: `person.tasks ${kind.kind}` }, result.reason)
      mine.unread.push(kind.words)
      continue
    }
    const { kind: name, words } = kind
    mine.tasks.push(...result.value.slice(0, shownOfAKind).map(task => ({ ...task, kind: name, words })))
    if (result.value.length > shownOfAKind) mine.more.push(name)
  }
  return { ...mine, tasks: inOrder(mine.tasks) }
}

/** Null for whoever may not do it anywhere. */
function reachOf({ needs }: TaskKind, standing: Standing, now: number): Pick<TaskReach, 'sites'> | null {
  const scope = scopeOf(access[needs], standing, now)
  return scope && { sites: scope.all ? undefined : scope.sites }
}
