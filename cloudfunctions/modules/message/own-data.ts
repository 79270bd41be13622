import type { Page } from '../../../domain/fields'
import type { AttemptState } from '../../../domain/message/attempt'
import { linesOf } from '../../../domain/message/lines'
import { kinds } from '../../../domain/message/message'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { attemptsTo } from './attempt-store'
import { forgetConsents } from './consent-store'
import { messagesById } from './message-store'
import { messageRetention } from './retention'

const pageSize = 20

export const messageOwnData: AreaOwnData = {
  collections: {
    messages: { kinds: ['messages'], afterErase: 'idOnly', why: 'what was told to whom is counted' },
    messageAttempts: { kinds: ['messages'], afterErase: 'idOnly', why: 'how many were reached is counted' },
    messageConsents: { kinds: ['messages'], afterErase: 'nothing' },
  },
  lists: { messages },
  async erase(personId) {
    await forgetConsents(personId)
    return true
  },
  retain: messageRetention,
}

/** What WeChat was asked to bring to this person, and what came of it. */
async function messages(person: Person, { cursor }: OwnPage): Promise<Page<OwnRecord>> {
  const rows = await attemptsTo(person._id, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.at, row._id))
  const told = new Map(
    (await messagesById(page.items.map(({ messageId }) => messageId))).map(message => [message._id, message]),
  )
  const items = page.items.flatMap(({ messageId, at, state }) => {
    const message = told.get(messageId)
    if (!message) return []
    const lines = linesOf(message.template, message.values).map(({ words, value }) => ({
      label: words,
      value,
    }))
    return [
      {
        title: kinds[message.kind].words,
        at,
        facts: [...lines, { label: '结果', value: stateWords[state] }],
      },
    ]
  })
  return { ...page, items }
}

const stateWords: Record<AttemptState, string> = {
  sending: '正在发送',
  sent: '已发送',
  refused: '您没有同意接收',
  failed: '没有发出',
  later: '稍后再发',
  unknown: '不确定是否送到',
}
