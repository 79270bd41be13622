import { mayDo } from '../../../domain/access'
import { type Context, type HandlersOf, onWhat } from '../handler'
import { siteNamed } from '../site/site-named'
import { audience } from './audience'
import { create, type NoticeNamed, publish, save, unschedule, withdraw } from './editing'
import { mark } from './marking'
import { callNumber, markCalled, reach, tellUnread, unreached } from './reach'
import { detail, list, manage } from './reading'
import { getNotice } from './store'

export const noticeHandlers: HandlersOf<'notice'> = {
  'notice.list': { run: list },
  'notice.detail': { run: (input, context) => detail(input, context, mayManage(context)) },
  'notice.mark': { run: mark },
  'notice.reach': onWhat(noticeNamed, reach),
  'notice.unreached': { siteOf: siteNamed, run: unreached },
  'notice.callNumber': { siteOf: siteNamed, run: callNumber },
  'notice.markCalled': { siteOf: siteNamed, run: markCalled },
  'notice.tellUnread': onWhat(noticeNamed, tellUnread),
  'notice.manage': { siteOf: siteNamed, run: manage },
  'notice.create': { siteOf: siteNamed, run: create },
  'notice.save': onWhat(noticeNamed, save),
  'notice.publish': onWhat(noticeNamed, publish),
  'notice.audience': { siteOf: siteNamed, run: audience },
  'notice.unschedule': { siteOf: noticeNamed, run: unschedule },
  'notice.withdraw': { siteOf: noticeNamed, run: withdraw },
}

async function noticeNamed({ noticeId }: { noticeId: string }): Promise<NoticeNamed | null> {
  const notice = await getNotice(noticeId)
  return notice && { siteId: notice.siteId, notice }
}

const mayManage =
  ({ person, now }: Context) =>
  (siteId: string): boolean =>
    person !== null && mayDo('notice.save', { registered: true, grants: person.grants }, now, siteId)
