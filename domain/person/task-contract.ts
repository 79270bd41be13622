import * as v from 'valibot'
import { read, write } from '../action'
import { id } from '../fields'
import { publicPhone } from './phone'
import type { Task } from './task'

/** What waits for a member of staff, and handing over what hangs on one who leaves. */

export interface TaskView extends Task {
  /** What is to be done, in words. */
  words: string
}

export interface MyTasks {
  /** In the order in which to do them: at most 20 of a kind. */
  tasks: TaskView[]
  /** Kinds of which there are more than are shown. */
  more: string[]
  /** What could not be read this time, in words. */
  unread: string[]
}

export interface WorkItem {
  id: string
  title: string
  siteId: string
  /** When it is on, or was written last. */
  at: number
}

export interface OpenWork {
  kind: string
  /** What kind of work, in words. */
  words: string
  /** At most 50. */
  items: WorkItem[]
  more: boolean
}

export interface HandOverAnswer {
  /** How much hangs on them still that the other may take: call again while there is any. */
  left: number
  /** How much stays, since the other has no role at its site. */
  unreached: number
}

export const taskActions = {
  'person.tasks': read(v.strictObject({})).gives<MyTasks>(),
  /** What hangs on one member of staff, whether they still have a role or not. */
  'person.openWork': read(v.strictObject({ personId: id })).gives<{ work: OpenWork[] }>(),
  /** Hands it to another; `phone` is the one to publish where they become the contact. */
  'person.handOver': write(
    v.strictObject({
      fromId: id,
      toId: id,
      phone: v.optional(v.pipe(v.string(), v.regex(publicPhone, '电话的格式不对'))),
    }),
  ).gives<HandOverAnswer>(),
}
