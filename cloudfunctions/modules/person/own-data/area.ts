import type { Page } from '../../../../domain/fields'
import type { EndedMember } from '../../../../domain/person/ending'
import type { Merge } from '../../../../domain/person/merge'
import type { DataKind, OwnRecord } from '../../../../domain/person/own-data'
import type { Person } from '../../../../domain/person/person'
import type { RetentionTask } from '../upkeep/task'

/**
 * What an area keeps about people. Each area has one in `modules/<area>/own-data.ts`, put together in
 * `modules/own-data.ts`: a collection of config/database.json that nobody declares fails a test.
 */
export interface AreaOwnData {
  /** Every collection of the area. */
  collections: Record<string, Holding>
  /** The kinds of data that this area can show. */
  lists?: Partial<Record<DataKind, ListOwn>>
  /** The person withdrew their consent: ends what still runs. What is kept stays as it is. As `erase` otherwise. */
  pause?(personId: string, now: number): Promise<boolean>
  /** A family member is gone: ends what still runs for them, and takes their name out of what is over. As `erase`. */
  forgetMember?(personId: string, member: EndedMember, now: number): Promise<boolean>
  /**
   * After the person's record is gone: ends what still runs, and deletes or anonymises what the area keeps, a slice
   * of it at a time. True when nothing is left. Safe to repeat, and to be cut off between any two writes.
   */
  erase?(personId: string, now: number): Promise<boolean>
  /** What is kept long enough ends: tasks for the rules of domain/person/retention.ts that are about this area. */
  retain?: readonly RetentionTask[]
  /**
   * The record `fromId` was merged into `intoId`: what the area keeps under the old id goes over, a slice at a time. Only
   * records of the desk are merged away: they have no OPENID, and nobody was ever told anything through them. As `erase`.
   */
  absorb?(merge: Merge, now: number): Promise<Absorbed>
}

export interface Absorbed {
  /** Nothing is left that could go over. */
  done: boolean
  /** How much has to stay apart for the time being. */
  apart: number
}

/** Records about nobody, or about people. */
export type Holding = 'nobody' | HoldsPeople

export interface HoldsPeople {
  kinds: readonly DataKind[]
  /** After an erasure: `nothing` of the person, or their `idOnly`, which leads to nobody any more. */
  afterErase: 'nothing' | 'idOnly'
  /** Why something stays. */
  why?: string
  /** Its documents have a field `sealed`, bound to `<collection>/<id>`: a change of keys seals them anew. */
  sealed?: true
  /** After a merge: rows that say the old id still, which leads to the new one. By default there is none. */
  afterMerge?: 'idOnly'
}

/** Pages of at most 20, newest first. `full` for the person's own copy: nothing in it is masked. */
export type ListOwn = (person: Person, page: OwnPage) => Promise<Page<OwnRecord>>

export interface OwnPage {
  cursor: string | undefined
  full: boolean
  now: number
}
