import { isGrantedRole } from '@domain/person/roles'
import type { TaskView } from '@domain/person/task-contract'
import { dayMs, dayOf } from '@domain/time'
import type { Answer } from '@/lib/answer'
import { call } from '@/lib/call'
import { open } from '@/lib/routes'
import { sayDate } from '@/lib/time-words'

/**
 * What one can do about each kind of task: the page that it leads to, and what can be done with several at once. An area
 * that adds a kind on the server (`modules/<area>/tasks.ts`) adds a line here; until then it is shown without.
 */
export interface KindOfTask {
  /** A few characters, for the filter. */
  short: string
  open: (task: TaskView) => void
  /** What is particular about this one. */
  note?: (task: TaskView, now: number) => string
  bulk?: Bulk
}

export interface Bulk {
  /** What is done: 发布. */
  verb: string
  /** What everybody should know before. */
  warning: string
  /** Under the request id of its own, so that trying again does nothing twice. */
  run: (task: TaskView, requestId: string) => Promise<Answer<unknown>>
}

/** Where a message's subject is looked at; an activity unless it says otherwise. */
const toldPages: Partial<Record<string, 'officeNotice' | 'officeVolunteer'>> = {
  notice: 'officeNotice',
  volunteer: 'officeVolunteer',
}

const kinds = new Map<string, KindOfTask>(
  Object.entries({
    'activity.draft': {
      short: '活动草稿',
      open: ({ id }) => void open('officeEditor', { id }),
      note: ({ detail }, now) => (detail ? `${sayDate(dayOf(Number(detail.startsAt)), now)}的活动` : ''),
      bulk: {
        verb: '发布',
        warning: '发布后居民马上看得到。每一个都请先看过。',
        run: ({ id, rev = 0 }, requestId) => call('activity.publish', { activityId: id, rev }, { requestId }),
      },
    },
    'activity.line': {
      short: '候补',
      open: ({ id }) => void open('officeActivity', { id }),
      note: ({ detail }) => `${detail?.waiting} 组候补`,
    },
    'signup.deskOffer': {
      short: '问本人',
      open: ({ id }) => void open('officePerson', { id }),
      note: ({ detail }) => `${detail?.seats} 个名额`,
    },
    'signup.feedbackText': {
      short: '评价',
      open: ({ id }) => void open('officeActivity', { id }),
    },
    'notice.draft': {
      short: '通知草稿',
      open: ({ id }) => void open('officeNotice', { id }),
      bulk: {
        verb: '发布',
        warning: '发布后居民马上看得到。每一条都请先看过。',
        run: ({ id, rev = 0 }, requestId) => call('notice.publish', { noticeId: id, rev }, { requestId }),
      },
    },
    'message.unknown': {
      short: '消息',
      open: ({ detail }) =>
        void open(toldPages[String(detail?.area)] ?? 'officeActivity', { id: String(detail?.subjectId) }),
      note: ({ detail }) => `${detail?.people} 人`,
    },
    'person.roleEnding': {
      short: '角色',
      open: ({ id }) => void open('officeStaffMember', { id }),
      bulk: {
        verb: '延长一年',
        warning: '从原来的最后一天起延长一年，原因记为“续任”。不再担任的不要选。',
        run: renew,
      },
    },
    'person.mergeApart': {
      short: '合并登记',
      open: ({ id }) => void open('officePerson', { id }),
    },
    'volunteer.waiting': {
      short: '志愿者',
      open: ({ id }) => void open('officeVolunteer', { id }),
    },
    'volunteer.asked': {
      short: '志愿队',
      open: ({ detail }) => void open('officeTeam', { id: String(detail?.teamId) }),
    },
    'audit.finding': { short: '操作记录', open: () => void open('officeHealth') },
    'site.jobLate': { short: '定时任务', open: () => void open('officeHealth') },
    'site.fault': { short: '故障', open: () => void open('officeHealth') },
  }),
)

export const kindOf = (kind: string): KindOfTask | undefined => kinds.get(kind)

const yearMs = 365 * dayMs

/** A role that has run out is renewed from now on. */
async function renew(
  { id, siteId, dueAt = 0, detail }: TaskView,
  requestId: string,
): Promise<Answer<unknown>> {
  const role = detail?.role
  if (!isGrantedRole(role))
    return { ok: false, cause: 'badInput', message: '小程序版本太旧，请到这个人的页面上办' }
  const input = {
    personId: id,
    role,
    until: Math.max(dueAt, Date.now()) + yearMs,
    reason: '续任',
    ...(siteId === undefined ? {} : { siteId }),
  }
  return call('person.grantRole', input, { requestId })
}
