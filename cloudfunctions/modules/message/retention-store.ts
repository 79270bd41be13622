import type { Attempt } from '../../../domain/message/attempt'
import type { Message } from '../../../domain/message/message'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'

const messages = collection<Message>('messages')
const attempts = collection<Attempt>('messageAttempts')

/** Told, stopped or late, and of no use to anybody since before that moment. */
const over = (before: number) => ({ state: _.in(['done', 'stopped', 'late']), until: _.lt(before) })

export const countOver = (before: number): Promise<number> => messages.count(over(before))

export const nextOver = async (before: number): Promise<string | undefined> =>
  (await messages.find(over(before), { limit: 1, fields: { _id: true } }))[0]?._id

/** Deletes some; how many. */
export async function deleteAttemptsOf(messageId: string, limit: number): Promise<number> {
  const rows = await attempts.find({ messageId }, { limit, fields: { _id: true } })
  for (const { _id } of rows) await attempts.remove(_id)
  return rows.length
}

export const deleteMessage = (messageId: string): Promise<void> => messages.remove(messageId)
