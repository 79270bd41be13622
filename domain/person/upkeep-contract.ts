import * as v from 'valibot'
import { read, write } from '../action'
import { type UpkeepBy, type UpkeepCount, type UpkeepKind, upkeepKinds } from './upkeep'

export interface UpkeepView {
  runId: string
  kind: UpkeepKind
  dryRun: boolean
  state: 'begun' | 'done'
  by: UpkeepBy
  askedAt: number
  endedAt?: number
  /** How many of its parts are done. */
  done: number
  parts: number
  counts: UpkeepCount[]
}

export const upkeepActions = {
  /** The latest runs, newest first. */
  'person.upkeep': read(v.strictObject({})).gives<{ runs: UpkeepView[] }>(),
  /** The timer carries it out, from its next tick on; one that is under way goes first. */
  'person.startUpkeep': write(v.strictObject({ kind: v.picklist(upkeepKinds), dryRun: v.boolean() })).gives<{
    runId: string
  }>(),
}
