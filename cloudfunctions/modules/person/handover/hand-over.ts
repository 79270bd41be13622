import type { ParsedOf } from '../../../../domain/contract'
import type { Person } from '../../../../domain/person/person'
import { hadRole } from '../../../../domain/person/roles'
import type { HandOverAnswer } from '../../../../domain/person/task-contract'
import { type Refusal, refuse } from '../../../../domain/refusal'
import { derivedId } from '../../../kit/ids'
import { deadline } from '../../../kit/invocation'
import type { Job } from '../../../kit/jobs'
import { cursorOf, readCursor } from '../../../kit/paging'
import { beginAudit, endAudit } from '../../audit/store'
import { type Context, me } from '../../handler'
import { getPerson } from '../store'
import { beginHandover, begunHandovers, endHandover, getHandover, type Handover } from './handover-store'
import { type Piece, piecesOf } from './open-work'

/**
 * One person's open work becomes another's, piece by piece, each with its row in the record of acts. A call moves what
 * its time allows; it may be sent again, and a job finishes what was cut off.
 */

/** A call answers with this much time to spare. */
const spareMs = 4_000

export async function handOver(
  { fromId, toId, phone }: ParsedOf<'person.handOver'>,
  context: Context,
): Promise<HandOverAnswer | Refusal> {
  const { now, requestId } = context
  if (fromId === toId) return refuse('handOverToSelf')
  const [from, to] = await Promise.all([getPerson(fromId), getPerson(toId)])
  if (!from || !to || !hadRole(from)) return refuse('personUnknown')
  const by = me(context)._id
  const id = derivedId('handOver', by, requestId)
  const parties = { requestId, fromId, toId, by, ...(phone === undefined ? {} : { phone }) }
  await beginHandover({ _id: id, ...parties, at: now, state: 'begun' })
  const handover = await getHandover(id)
  if (!handover) throw new Error('a handover that was begun was not found')
  // What is of this very moment goes too.
  const pieces = await piecesOf(from, to, { now, before: handover.at + 1 })
  const left =
    handover.state === 'done' ? 0 : await move(pieces, { handover, from, to }, deadline() - spareMs)
  if (left === 0) await endHandover(id, now)
  return { left, unreached: pieces.filter(({ reached }) => !reached).length }
}

interface Moving {
  handover: Handover
  from: Person
  to: Person
}

/** At least one piece; how many are left that the other may take. */
async function move(
  pieces: readonly Piece[],
  { handover, from, to }: Moving,
  until: number,
): Promise<number> {
  const { by, at, phone, requestId } = handover
  const mine = pieces.filter(({ reached }) => reached)
  let moved = 0
  for (const { kind, item } of mine) {
    if (moved > 0 && Date.now() >= until) break
    const row = {
      requestId: derivedId('handOver', requestId, kind.kind, item.id),
      personId: by,
      action: 'person.handOver',
      siteId: item.siteId,
      about: { workId: item.id, fromId: from._id, toId: to._id },
      at: Date.now(),
    }
    await beginAudit(row)
    const done = await kind.handOver(item, { from, to, phone }, { now: at, requestId })
    await endAudit(row, done ? 'done' : 'changedMeanwhile')
    moved++
  }
  return mine.length - moved
}

const handoversAStep = 5
const sliceMs = 500
/** What cannot be moved in an hour is left where it is. */
const patienceMs = 60 * 60_000

export const finishHandovers: Job = {
  name: 'person.finishHandovers',
  everyMs: 60_000,
  async step(cursor, now) {
    const begun = await begunHandovers(readCursor(cursor ?? undefined), handoversAStep)
    let ended = 0
    for (const handover of begun) {
      const [from, to] = await Promise.all([getPerson(handover.fromId), getPerson(handover.toId)])
      const pieces = from && to ? await piecesOf(from, to, { now, before: handover.at + 1 }) : []
      const until = Date.now() + sliceMs
      const left = from && to ? await move(pieces, { handover, from, to }, until) : 0
      if (left > 0 && now < handover.at + patienceMs) continue
      await endHandover(handover._id, now)
      ended++
    }
    const last = begun.at(-1)
    const more = begun.length === handoversAStep && last
    return { cursor: more ? cursorOf(last.at, last._id) : null, counts: { seen: begun.length, ended } }
  },
}
