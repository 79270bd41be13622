import type { TaskView } from '@domain/person/task-contract'
import { useRef, useState } from 'react'
import { isOpen } from '@/lib/answer'
import { newRequestId } from '@/lib/request-id'
import type { Bulk } from './task-kinds'

export const keyOf = ({ kind, id, siteId, detail }: TaskView): string =>
  [kind, id, siteId, detail?.role].filter(Boolean).join('/')

export interface BulkRun {
  /** Does it to one after the other; those that failed can be tried again. How many were done. */
  run: (tasks: readonly TaskView[]) => Promise<number>
  busy: boolean
  /** How many of how many have been done. */
  progress: { done: number; of: number } | undefined
  /** Why not, by the key of the task. */
  failures: ReadonlyMap<string, string>
}

/**
 * Several at once, each an act of its own: allowed, refused and written down by itself. While it is not known whether
 * one was carried out, another try of it carries the same request id.
 */
export function useBulk(bulk: Bulk): BulkRun {
  const [progress, setProgress] = useState<BulkRun['progress']>()
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map())
  const requestIds = useRef(new Map<string, string>())

  const run = async (tasks: readonly TaskView[]) => {
    const failed = new Map<string, string>()
    let done = 0
    for (const task of tasks) {
      setProgress({ done, of: tasks.length })
      const key = keyOf(task)
      const requestId = requestIds.current.get(key) ?? newRequestId()
      requestIds.current.set(key, requestId)
      const answer = await bulk.run(task, requestId)
      if (answer.ok) done++
      else failed.set(key, answer.message)
      if (answer.ok || !isOpen(answer)) requestIds.current.delete(key)
    }
    setProgress(undefined)
    setFailures(failed)
    return done
  }
  return { run, busy: progress !== undefined, progress, failures }
}
