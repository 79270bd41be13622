/**
 * What waits for a member of staff, whichever area it is of. A kind is named by the server and may be newer than the
 * client that shows it: such a task is shown without a way to its page.
 */
export interface Task {
  /** `activity.draft`: the area, and what of it. */
  kind: string
  /** Of the record that it is about. */
  id: string
  title: string
  siteId?: string
  /** Since when it waits. */
  since: number
  /** When it should be done; absent when any time will do. */
  dueAt?: number
  /** The revision of the record, where doing it asks for one. */
  rev?: number
  /** What else its own screen needs: counts, ids and closed words. */
  detail?: Record<string, string | number | boolean>
}

export const isLate = ({ dueAt }: Pick<Task, 'dueAt'>, now: number): boolean =>
  dueAt !== undefined && dueAt <= now

/** What is late first, then what is due next, then what has waited longest. */
export const inOrder = <T extends Pick<Task, 'dueAt' | 'since'>>(tasks: readonly T[]): T[] =>
  [...tasks].sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.since - b.since)
