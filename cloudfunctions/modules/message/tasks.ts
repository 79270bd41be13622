import { linesOf } from '../../../domain/message/lines'
import { kinds } from '../../../domain/message/message'
import { dayMs } from '../../../domain/time'
import type { AreaTasks } from '../person/tasks/area'
import { unknownAttempts } from './attempt-store'
import { messagesById } from './message-store'

/** What is older than this is of no use to anybody any more. */
const worthAskingMs = 14 * dayMs

export const messageTasks: AreaTasks = {
  kinds: [
    {
      kind: 'message.unknown',
      words: '不知道送到没有的消息',
      needs: 'message.sendAgain',
      async find({ sites, now }, limit) {
        const unknown = new Map(
          (await unknownAttempts(now - worthAskingMs)).map(({ _id, count, since }) => [
            _id,
            { count, since },
          ]),
        )
        const messages = await messagesById([...unknown.keys()])
        return messages
          .filter(({ siteId }) => sites === undefined || sites.includes(siteId))
          .slice(0, limit)
          .map(({ _id, siteId, kind, template, values, subject, happenedAt }) => ({
            id: _id,
            title: [kinds[kind].words, linesOf(template, values)[0]?.value].filter(Boolean).join('：'),
            siteId,
            since: unknown.get(_id)?.since ?? happenedAt,
            detail: { people: unknown.get(_id)?.count ?? 0, area: subject.area, subjectId: subject.id },
          }))
      },
    },
  ],
}
