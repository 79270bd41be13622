import type { ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import { decideAgain } from '../../../domain/message/again'
import type { AttemptRow, ToldMessage } from '../../../domain/message/contract'
import { linesOf } from '../../../domain/message/lines'
import { type Subject, shownAs } from '../../../domain/message/message'
import { figuresOf } from '../../../domain/message/report'
import { maskName } from '../../../domain/person/mask'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { pageOf } from '../../kit/paging'
import { type Context, me } from '../handler'
import { getPersons } from '../person/store'
import { addAttempts, attemptsById, attemptsIn, countStates, markFollowed } from './attempt-store'
import { audienceSizes } from './audience'
import { getMessage, messagesAbout } from './message-store'

/** What the staff of a site sees of what was told, and what they may do about it. */

const messagesMax = 20
const attemptsAPage = 50

export async function told(subject: Subject, now: number): Promise<{ messages: ToldMessage[] }> {
  const messages = await messagesAbout([subject], messagesMax)
  const [counts, sizes] = await Promise.all([
    countStates(messages.map(({ _id }) => _id)),
    audienceSizes(messages, now),
  ])
  return {
    messages: messages.map(({ _id, kind, happenedAt, until, state, template, values }, i) => ({
      id: _id,
      ...shownAs(kind),
      happenedAt,
      until,
      state,
      lines: linesOf(template, values),
      figures: figuresOf(counts.get(_id) ?? [], sizes[i] ?? 0),
    })),
  }
}

/** Names are masked: who was not reached is looked up in the roster, which asks for a purpose. */
export async function attempts({
  messageId,
  state,
  cursor,
}: ParsedOf<'message.attempts'>): Promise<Page<AttemptRow>> {
  const rows = await attemptsIn(messageId, state, cursor ?? '', attemptsAPage + 1)
  const page = pageOf(rows, attemptsAPage, row => row._id)
  const people = await getPersons(page.items.map(({ personId }) => personId))
  const nameOf = new Map(people.map(({ _id, name }) => [_id, maskName(name)]))
  return {
    ...page,
    items: page.items.map(({ _id, personId, at, code, field, again, followed }) => ({
      id: _id,
      name: nameOf.get(personId) ?? '已注销',
      state,
      at,
      ...(code === undefined ? {} : { code }),
      ...(field === undefined ? {} : { field }),
      ...(again ? { reason: again.reason } : {}),
      followed: followed ?? false,
    })),
  }
}

/** The new rows first: a second one for the same person cannot exist, so that a repeat sends nothing twice. */
export async function sendAgain(
  { messageId, attemptIds, reason }: ParsedOf<'message.sendAgain'>,
  context: Context,
): Promise<{ again: number } | Refusal> {
  const message = await getMessage(messageId)
  if (!message) return refuse('notAllowed')
  const chosen = await attemptsById(attemptIds)
  const decided = decideAgain(message, chosen, { by: me(context)._id, reason, at: context.now })
  if (isRefusal(decided)) return decided
  const there = new Set((await attemptsById(decided.map(({ _id }) => _id))).map(({ _id }) => _id))
  const missing = decided.filter(({ _id }) => !there.has(_id))
  if (missing.length > 0) await addAttempts(missing)
  await markFollowed(
    attemptIds.filter(id => chosen.some(({ _id, state }) => _id === id && state === 'unknown')),
  )
  return { again: decided.length }
}
