import { mayDo } from '../../../domain/access'
import type { Context, HandlersOf } from '../handler'
import { siteNamed } from '../site/site-named'
import { create, publish, save, withdraw } from './editing'
import { detail, list, manage } from './reading'
import { getNotice } from './store'

export const noticeHandlers: HandlersOf<'notice'> = {
  'notice.list': { run: list },
  'notice.detail': { run: (input, context) => detail(input, context, mayManage(context)) },
  'notice.manage': { siteOf: siteNamed, run: manage },
  'notice.create': { siteOf: siteNamed, run: create },
  'notice.save': { siteOf: siteOfNotice, run: save },
  'notice.publish': { siteOf: siteOfNotice, run: publish },
  'notice.withdraw': { siteOf: siteOfNotice, run: withdraw },
}

async function siteOfNotice({ noticeId }: { noticeId: string }): Promise<{ siteId: string } | null> {
  const notice = await getNotice(noticeId)
  return notice && { siteId: notice.siteId }
}

const mayManage =
  ({ person, now }: Context) =>
  (siteId: string): boolean =>
    person !== null && mayDo('notice.save', { registered: true, grants: person.grants }, now, siteId)
