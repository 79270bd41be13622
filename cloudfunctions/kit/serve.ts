import * as v from 'valibot'
import { type AccessRow, reachesSite, type Scope, type Standing, scopeOf } from '../../domain/access'
import type { Action } from '../../domain/action'
import { isRefusal, type Refusal, refusals, refuse } from '../../domain/refusal'
import type { Reply } from '../../domain/reply'
import { userCallMs, within } from './invocation'
import { log, logFault } from './log'
import { Busy } from './pressure'

/**
 * The way of every call: name → access → input → the record's site → run → reply. It never throws, and what it
 * refuses has written nothing.
 */

/** What a handler is given besides its input. */
export interface Context<Person> {
  /** The caller's record; null before they have a profile. */
  person: Person | null
  openid: string
  scope: Scope
  now: number
  /** Names the caller's intent; a repeat carries the same one. */
  requestId: string
}

/** The site a record belongs to; null when there is no such record. */
export type SiteOf<Person> = (input: never, context: Context<Person>) => Promise<{ siteId: string } | null>

export interface Handler<Person> {
  /** Asked before `run` when the caller's reach is limited to sites. */
  siteOf?: (input: never, context: Context<Person>) => Promise<{ siteId: string } | null>
  run: (input: never, context: Context<Person>) => Promise<unknown>
}

export interface Service<Person extends object> {
  contract: Record<string, Action>
  access: Record<string, AccessRow>
  handlers: Record<string, Handler<Person>>
  findPerson(openid: string): Promise<(Person & { _id: string }) | null>
  standingOf(person: Person | null): Standing
  /** Acts of staff: a row before the act, its outcome after. */
  audit: {
    begin(row: AuditRow): Promise<void>
    end(row: AuditRow, outcome: string): Promise<void>
  }
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

/** 100 KB: what WeChat advises for the data of a call (facts/platform.md §2.1). */
const inputMaxBytes = 100_000

const envelope = v.strictObject({
  action: v.pipe(v.string(), v.maxLength(64)),
  input: v.unknown(),
  requestId: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/)),
})

/** WeChat adds `userInfo` to what the client sent; it is never read. */
const withoutUserInfo = (event: unknown): unknown => {
  if (typeof event !== 'object' || event === null) return event
  const { userInfo: _, ...call } = event as Record<string, unknown>
  return call
}

const refused = (requestId: string, refusal: Refusal, fields?: Record<string, string>): Reply => ({
  ok: false,
  cause: refusal.refused,
  message: refusals[refusal.refused],
  ...(refusal.detail ? { detail: refusal.detail } : {}),
  ...(fields ? { fields } : {}),
  requestId,
})

/** Only values that look like ids, so that an audit row cannot hold what a person typed. */
const idsOf = (input: unknown): Record<string, string> => {
  if (typeof input !== 'object' || input === null) return {}
  const isId = (entry: [string, unknown]): entry is [string, string] =>
    /Id$|^id$/.test(entry[0]) && typeof entry[1] === 'string'
  return Object.fromEntries(Object.entries(input).filter(isId))
}

export async function serve<Person extends object>(
  service: Service<Person>,
  event: unknown,
  identity: { openid?: string },
): Promise<Reply> {
  const started = Date.now()
  const call = v.safeParse(envelope, withoutUserInfo(event))
  if (!call.success) return refused('none', refuse('badInput'))
  const { action, requestId } = call.output
  const answer = await within({ requestId, deadline: started + userCallMs }, async () => {
    try {
      return await decide(service, call.output, identity, started)
    } catch (error) {
      if (error instanceof Busy) return refused(requestId, refuse('busy'))
      logFault({ requestId, action }, error)
      return refused(requestId, refuse('broken'))
    }
  })
  const known = Object.hasOwn(service.contract, action) ? action : 'unknown'
  log({
    event: 'call',
    requestId,
    action: known,
    outcome: answer.ok ? 'ok' : answer.cause,
    ms: Date.now() - started,
  })
  return answer
}

async function decide<Person extends object>(
  service: Service<Person>,
  { action, input, requestId }: v.InferOutput<typeof envelope>,
  { openid }: { openid?: string },
  now: number,
): Promise<Reply> {
  const row = Object.hasOwn(service.contract, action) ? service.contract[action] : undefined
  const handler = row && service.handlers[action]
  const cells = row && service.access[action]
  if (!row || !handler || !cells) return refused(requestId, refuse('unknownAction'))
  if (!openid) return refused(requestId, refuse('signInNeeded'))

  const person = await service.findPerson(openid)
  const standing = service.standingOf(person)
  const scope = scopeOf(cells, standing, now)
  if (!scope) {
    return refused(requestId, refuse(cells.resident && !standing.registered ? 'profileNeeded' : 'notAllowed'))
  }

  if (Buffer.byteLength(JSON.stringify(input) ?? '') > inputMaxBytes)
    return refused(requestId, refuse('badInput'))
  const parsed = v.safeParse(row.input, input)
  if (!parsed.success) return refused(requestId, refuse('badInput'), fieldsOf(parsed.issues))

  const context: Context<Person> = { person, openid, scope, now, requestId }
  // The schema of this very row has just parsed it: the one place where a handler's input gets its type.
  const checked = parsed.output as never
  const site = handler.siteOf ? await handler.siteOf(checked, context) : undefined
  const outOfReach = site === null || (site !== undefined && !scope.own && !reachesSite(scope, site.siteId))
  if (outOfReach) return refused(requestId, refuse('notAllowed'))

  const audited =
    scope.staff && row.kind === 'write' && person
      ? { requestId, personId: person._id, action, ...(site ? site : {}), about: idsOf(input), at: now }
      : undefined
  if (audited) await service.audit.begin(audited)
  const outcome = await handler.run(checked, context)
  if (audited) await service.audit.end(audited, isRefusal(outcome) ? outcome.refused : 'done')
  if (isRefusal(outcome)) return refused(requestId, outcome)
  return { ok: true, data: outcome, requestId }
}

function fieldsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues.slice(0, 20)) {
    const path = v.getDotPath(issue) ?? ''
    // Messages of ours are Chinese; the library's own quote what was sent, which must not come back.
    fields[path] ??= /^[\u4e00-\u9fff]/.test(issue.message) ? issue.message : '格式不对'
  }
  return fields
}
