import type { RetentionName } from '../../../../domain/person/retention'

/** One part of a run: everything of one kind, a slice of it a step. */
export interface UpkeepTask<Name extends string = string> {
  name: Name
  /**
   * From where the last step ended (null: the beginning), at most a second's work. With `dryRun` it only counts. Safe to
   * repeat: what was done before is not found again.
   */
  step(cursor: string | null, now: number, dryRun: boolean): Promise<UpkeepStep>
}

export interface UpkeepStep {
  /** Null when there is nothing left. */
  cursor: string | null
  found: number
  broken?: number
}

export type RetentionTask = UpkeepTask<RetentionName>
