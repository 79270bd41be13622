import type { Page } from '../../../domain/fields'
import { callOutcomes, markIdOf } from '../../../domain/notice/mark'
import { noticeAnswers } from '../../../domain/notice/notice'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { expiryTask } from '../person/upkeep/expiry'
import { addMark, marksBy, oldMarks, removeMark, removeMarksOf } from './mark-store'
import { noticesById } from './store'

const pageSize = 20

/** Who of the staff wrote a notice, by id; who read it and what they answered, until the account ends. */
export const noticeOwnData: AreaOwnData = {
  collections: {
    notices: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
    readerCounts: 'nobody',
    noticeMarks: { kinds: ['notices'], afterErase: 'nothing' },
  },
  lists: { notices },
  async erase(personId) {
    await removeMarksOf(personId)
    return true
  },
  retain: [expiryTask('noticeMarks', oldMarks)],
  async absorb({ fromId, intoId }) {
    const rows = await marksBy(fromId, null, pageSize)
    for (const { _id, noticeId, ...mark } of rows) {
      // What the one who stays did about it stands.
      await addMark({ ...mark, _id: markIdOf(noticeId, intoId), noticeId, personId: intoId })
      await removeMark(_id)
    }
    return { done: rows.length < pageSize, apart: 0 }
  },
}

/** Which notices one opened, and what one answered; that the station called. */
async function notices(person: Person, { cursor }: OwnPage): Promise<Page<OwnRecord>> {
  const rows = await marksBy(person._id, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.at, row._id))
  const titles = new Map(
    (await noticesById(page.items.map(({ noticeId }) => noticeId))).map(({ _id, title }) => [_id, title]),
  )
  const items = page.items.map(({ noticeId, at, readAt, acknowledgedAt, answer, called, calledAt }) => ({
    title: titles.get(noticeId) ?? '一条通知',
    at,
    facts: [
      ...(readAt === undefined ? [] : [{ label: '打开时间', value: readAt }]),
      ...(acknowledgedAt === undefined ? [] : [{ label: '点“已阅”', value: acknowledgedAt }]),
      ...(answer === undefined ? [] : [{ label: '您的回复', value: noticeAnswers[answer] }]),
      ...(called === undefined || calledAt === undefined
        ? []
        : [
            { label: '社区给您打过电话', value: calledAt },
            { label: '结果', value: callOutcomes[called] },
          ]),
    ],
  }))
  return { ...page, items }
}
