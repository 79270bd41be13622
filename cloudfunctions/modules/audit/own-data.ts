import { sayAct, sayOutcome } from '../../../domain/audit/act-words'
import type { Page } from '../../../domain/fields'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { signupsOf } from '../signup/store'
import { allSites } from '../site/store'
import { actsOf, looksAt } from './looks-store'
import type { AuditDocument } from './store'

const pageSize = 20
/** Looks at lists older than this many sign-ups are not searched for. */
const signupsSeen = 100

export const auditOwnData: AreaOwnData = {
  collections: {
    auditRows: {
      kinds: ['looks', 'acts'],
      afterErase: 'idOnly',
      afterMerge: 'idOnly',
      why: '网络安全法 art. 21 and 个人信息保护法 art. 54: logs are kept, and a row cannot be changed once it is sealed',
    },
    auditSeals: 'nobody',
    auditChecks: 'nobody',
    auditFindings: 'nobody',
  },
  lists: { looks, acts },
}

/** Who looked at full names on a list that the person was on, or at the person's record: where, when, what for. */
async function looks(person: Person, { cursor, now }: OwnPage): Promise<Page<OwnRecord>> {
  const [signups, sites] = await Promise.all([signupsOf(person._id, null, signupsSeen), allSites()])
  const about = {
    personIds: [person._id, ...(person.formerIds ?? [])],
    activityIds: [...new Set(signups.map(({ activityId }) => activityId))],
  }
  const rows = await looksAt(about, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.at, row._id))
  const nameOf = new Map(sites.map(({ _id, name }) => [_id, name]))
  const wasOn = ({ at, about: { activityId } }: AuditDocument): boolean =>
    activityId === undefined ||
    signups.some(
      row => row.activityId === activityId && row.joinedAt <= at && at < (row.cancelledAt ?? now + 1),
    )
  const items = page.items.filter(wasOn).map(({ at, siteId, purpose = '' }) => ({
    title: `${nameOf.get(siteId ?? '') ?? '街道'}的工作人员`,
    at,
    facts: [{ label: '用途', value: purpose }],
  }))
  return { ...page, items }
}

async function acts(person: Person, { cursor }: OwnPage): Promise<Page<OwnRecord>> {
  const rows = await actsOf(person._id, readCursor(cursor), pageSize + 1)
  const page = pageOf(rows, pageSize, row => cursorOf(row.at, row._id))
  const items = page.items.map(({ at, action, outcome, purpose }) => ({
    title: sayAct(action),
    at,
    facts: [
      { label: '结果', value: sayOutcome(outcome) },
      ...(purpose === undefined ? [] : [{ label: '用途', value: purpose }]),
    ],
  }))
  return { ...page, items }
}
