import type { AccessRow, Scope, Standing } from '../../domain/access'
import type { Action } from '../../domain/action'
import type { Change } from '../../domain/change'
import type { Rate } from '../../domain/rates'

/** What `serve` is made of: the areas hand it in, the kit knows none of them. */
export interface Service<Person extends object> {
  contract: Record<string, Action>
  access: Record<string, AccessRow>
  handlers: Record<string, Handler<Person>>
  /** The collection of what `findPerson` gives: what a reading action reads at the same time goes in one request. */
  people: string
  findPerson(openid: string): Promise<(Person & { _id: string }) | null>
  standingOf(person: Person | null): Standing
  /** How often one person may make such a call; null for as often as they like. */
  rateOf(action: string, kind: Action['kind'], input: unknown): Rate | null
  /** Acts of staff: a row before the act, its outcome after. */
  audit: {
    begin(row: AuditRow): Promise<void>
    end(row: AuditRow, outcome: string, result?: ActResult): Promise<void>
  }
}

/** What a handler is given besides its input. */
export interface Context<Person> {
  /** The caller's record; null before they have a profile. */
  person: Person | null
  openid: string
  scope: Scope
  now: number
  /** Names the caller's intent; a repeat carries the same one. */
  requestId: string
  /** A handler puts here what it changed, for the record of acts: see domain/change.ts. */
  changes: Change[]
}

export interface Handler<Person> {
  /** To which site the record belongs, asked before `run`; null when there is no such record. */
  siteOf?: (input: never, context: Context<Person>) => Promise<{ siteId: string } | null>
  /** `found`: what `siteOf` gave, so that a record is read once. */
  run: (input: never, context: Context<Person>, found: never) => Promise<unknown>
}

export interface AuditRow {
  requestId: string
  personId: string
  action: string
  siteId?: string
  /** Ids that the request named; never what a person typed. */
  about: Record<string, string>
  at: number
}

/** What the row gets when the act is over. */
export interface ActResult {
  changes: readonly Change[]
  /** Ids that the answer named: of what was made. */
  made: Record<string, string>
}
