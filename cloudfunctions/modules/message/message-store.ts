import { type AnyDraft, type Kind, kinds, type Message, type Subject } from '../../../domain/message/message'
import { everyoneKey, siteKey } from '../../../domain/notice/audience'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'

/** Messages: one document each, however many people it goes to. */
interface MessageDocument extends Message {
  /** `activity:<id>`: the subject as one value for the index. */
  about: string
}

const messages = collection<MessageDocument>('messages')

const aboutOf = ({ area, id }: Subject): string => `${area}:${id}`

/** Messages of before notices had keys: to a site's residents or everyone, less those who had opened it. */
type OlderAudience =
  | { of: 'site'; siteId?: string }
  | { of: 'unread'; siteId?: string; noticeId: string; round: string }

function withKeys<M extends Pick<Message, 'audience'>>(message: M): M {
  // Written by an older release: its kinds of audience are no others.
  const audience = message.audience as Message['audience'] | OlderAudience
  if (audience.of !== 'site' && audience.of !== 'unread') return message
  const keys = [audience.siteId === undefined ? everyoneKey : siteKey(audience.siteId)]
  const unread =
    audience.of === 'unread' ? { unread: { noticeId: audience.noticeId, round: audience.round } } : {}
  return { ...message, audience: { of: 'readers', keys, ...unread } }
}

/** The same kind about the same thing always has the same id. */
export const messageIdOf = ({ kind, once }: Pick<AnyDraft, 'kind' | 'once'>): string =>
  derivedId('message', kind, ...once)

/** False when it was told before. */
export function addMessage(draft: AnyDraft): Promise<boolean> {
  const { once: __, ...message } = draft
  const { template, urgency } = kinds[draft.kind]
  return messages.add({
    ...message,
    _id: messageIdOf(draft),
    template,
    urgency,
    state: 'open',
    cursor: '',
    about: aboutOf(draft.subject),
  })
}

export async function getMessage(messageId: string): Promise<Message | null> {
  const found = await messages.get(messageId)
  return found && withKeys(found)
}

/** Which of these ids are there: at most 1,000. */
export async function knownMessages(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await messages.find({ _id: _.in([...ids]) }, { limit: 1000, fields: { _id: true } })
  return new Set(found.map(({ _id }) => _id))
}

/** The most urgent message that is not told yet, of these kinds; the oldest first among equals. */
export async function nextOpen(of: readonly Kind[], now: number): Promise<Message | null> {
  const [next] = await messages.find(
    { state: 'open', kind: _.in([...of]), until: _.gt(now) },
    {
      sort: [
        ['urgency', 'asc'],
        ['happenedAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: 1,
    },
  )
  return next ? withKeys(next) : null
}

/** Goes on behind `next`, or ends; nothing happens when another run did so before. */
export const advance = ({ _id, cursor }: Message, next: string | null): Promise<number> =>
  messages.update({ _id, state: 'open', cursor }, next === null ? { state: 'done' } : { cursor: next })

/** Messages about the same subject that need not be told any more; those of `except` go on. */
export const stopOpen = (subject: Subject, of: readonly string[], except: string): Promise<number> =>
  messages.update(
    { about: aboutOf(subject), state: 'open', kind: _.in([...of]), _id: _.neq(except) },
    { state: 'stopped' },
  )

/** Messages whose time is over before everybody was reached. */
export const markLate = (now: number): Promise<number> =>
  messages.update({ state: 'open', until: _.lte(now) }, { state: 'late' })

/** About any of these subjects, newest first. */
export async function messagesAbout(subjects: readonly Subject[], limit: number): Promise<Message[]> {
  if (subjects.length === 0) return []
  const found = await messages.find(
    { about: _.in(subjects.map(aboutOf)) },
    {
      sort: [
        ['happenedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit,
    },
  )
  return found.map(withKeys)
}

/** By id: at most 1,000. */
export const messagesById = async (ids: readonly string[]): Promise<Message[]> =>
  ids.length === 0 ? [] : (await messages.find({ _id: _.in([...ids]) }, { limit: 1000 })).map(withKeys)
