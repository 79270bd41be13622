import type { ActionName } from '../../../../domain/contract'
import type { Person } from '../../../../domain/person/person'
import type { Task } from '../../../../domain/person/task'
import type { WorkItem } from '../../../../domain/person/task-contract'
import type { Context } from '../../handler'

/**
 * What an area has for its staff to do. Each area that has something has one in `modules/<area>/tasks.ts`, put together
 * in `modules/tasks.ts`; the client's page for a kind is named in `src/features/person/tasks/task-kinds.ts`.
 */
export interface AreaTasks {
  kinds?: readonly TaskKind[]
  work?: readonly WorkKind[]
}

/** One kind of task: what waits until somebody does it, and then is no task any more. Nothing of it is stored. */
export interface TaskKind {
  /** `<area>.<what>`. */
  kind: string
  /** What is to be done, in words. */
  words: string
  /** Whoever may do this at the site of a task sees it. */
  needs: ActionName
  /** One or two bounded requests along an index: the most urgent, at most `limit`. */
  find(reach: TaskReach, limit: number): Promise<Omit<Task, 'kind'>[]>
}

export interface TaskReach {
  /** Sites whose tasks the caller may do; undefined: all. */
  sites: readonly string[] | undefined
  personId: string
  now: number
}

/** One kind of work that hangs on a person, until it is done or handed over. */
export interface WorkKind {
  kind: string
  words: string
  /** Whoever takes it over must be able to do this at its site. */
  needs: ActionName
  /** What hangs on them and was there before `before`: at most `limit`, in one request along an index. */
  find(person: Person, when: { now: number; before: number }, limit: number): Promise<WorkItem[]>
  /** Makes one theirs. False when it does not hang on `from` any more. Safe to repeat. */
  handOver(item: WorkItem, parties: Parties, context: Pick<Context, 'now' | 'requestId'>): Promise<boolean>
}

export interface Parties {
  from: Person
  to: Person
  /** To publish where the other becomes the contact. */
  phone: string | undefined
}
