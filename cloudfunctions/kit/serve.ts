import * as v from 'valibot'
import { reachesSite, scopeOf } from '../../domain/access'
import type { Action } from '../../domain/action'
import { isRefusal, refuse } from '../../domain/refusal'
import type { Call, Reply } from '../../domain/reply'
import { readCall, refused, wrongFields } from './envelope'
import { noteFault } from './faults'
import { userCallMs, within } from './invocation'
import { log } from './log'
import { Busy, isTimeout } from './pressure'
import { admit } from './rates'
import type { AuditRow, Context, Handler, Service } from './service'
import { together } from './together'

/**
 * The way of every call: name → access → input → the record's site → rate → run → reply. It never throws, and what it
 * refuses has written nothing.
 */
export async function serve<Person extends object>(
  service: Service<Person>,
  event: unknown,
  identity: { openid?: string },
): Promise<Reply> {
  const started = Date.now()
  const call = readCall(event)
  if (!call) return refused('none', refuse('badInput'))
  const { requestId } = call
  const action = Object.hasOwn(service.contract, call.action) ? call.action : 'unknown'
  const reply = await within({ requestId, deadline: started + userCallMs }, async () => {
    try {
      return await decide(service, call, identity, started)
    } catch (error) {
      if (error instanceof Busy || isTimeout(error)) return refused(requestId, refuse('busy'))
      await noteFault({ requestId, action }, error)
      return refused(requestId, refuse('broken'))
    }
  })
  const outcome = reply.ok ? 'ok' : reply.cause
  log({ event: 'call', requestId, action, outcome, ms: Date.now() - started })
  return reply
}

async function decide<Person extends object>(
  service: Service<Person>,
  { action, input, requestId }: Call,
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

  const parsed = v.safeParse(row.input, input)
  if (!parsed.success) return refused(requestId, refuse('badInput'), wrongFields(parsed.issues))
  // The schema of this very row has just parsed it: the one place where a handler's input gets its type.
  const checked = parsed.output as never

  const context: Context<Person> = { person, openid, scope, now, requestId, changes: [] }
  const found: Found<Person> = { row, handler, checked, context, callerId: person?._id }
  const go = () => carryOut(service, action, found)
  return row.kind === 'read' && person ? together({ collection: service.people, id: person._id }, go) : go()
}

/** A call that this person may make, to some site at least. */
interface Found<Person> {
  row: Action
  handler: Handler<Person>
  checked: never
  context: Context<Person>
  /** Undefined before they have a profile. */
  callerId: string | undefined
}

async function carryOut<Person extends object>(
  service: Service<Person>,
  action: string,
  { row, handler, checked, context, callerId }: Found<Person>,
): Promise<Reply> {
  const { openid, scope, now, requestId } = context
  const site = handler.siteOf ? await handler.siteOf(checked, context) : undefined
  const outOfReach = site === null || (site !== undefined && !scope.own && !reachesSite(scope, site.siteId))
  if (outOfReach) return refused(requestId, refuse('notAllowed'))

  const rate = service.rateOf(action, row.kind, checked)
  if (rate && !(await admit(openid, action, rate, now))) return refused(requestId, refuse(rate.refusal))

  const byStaff = scope.staff && row.kind === 'write' && !row.passing && callerId !== undefined
  const audit: AuditRow | undefined = byStaff
    ? { requestId, personId: callerId, action, ...siteIn(site), about: idsOf(checked), at: now }
    : undefined
  if (audit) await service.audit.begin(audit)
  // Of the very handler whose `siteOf` gave it; undefined for one that has none and asks for none.
  const outcome = await handler.run(checked, context, site as never)
  if (audit) {
    const result = { changes: context.changes, made: idsOf(outcome) }
    await service.audit.end(audit, isRefusal(outcome) ? outcome.refused : 'done', result)
  }
  return isRefusal(outcome) ? refused(requestId, outcome) : { ok: true, data: outcome, requestId }
}

/** The row says of which site it is, and no more of the record. */
const siteIn = (site: { siteId: string } | undefined) => (site ? { siteId: site.siteId } : {})

/** Only what is named as an id, so that an audit row cannot hold what a person typed. */
function idsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  const isId = (entry: [string, unknown]): entry is [string, string] =>
    /Id$|^id$/.test(entry[0]) && typeof entry[1] === 'string'
  return Object.fromEntries(Object.entries(value).filter(isId))
}
