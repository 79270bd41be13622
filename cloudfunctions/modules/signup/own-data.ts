import type { Page } from '../../../domain/fields'
import type { Merge } from '../../../domain/person/merge'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import type { Absorbed, AreaOwnData, OwnPage } from '../person/own-data/area'
import { absorb } from './absorb'
import { daysOfOwn, ownWalkIns } from './attendance/own-records'
import { erase, forgetMember, pause } from './end-signups'
import { absorbFeedback, feedbackFacts, forgetFeedback } from './feedback/own-data'
import { signupsOnPage, viewsOf } from './mine'
import { signupRetention } from './retention'

export const signupOwnData: AreaOwnData = {
  collections: {
    signups: {
      kinds: ['signups'],
      afterErase: 'nothing',
      why: 'how many came is counted, not who',
      sealed: true,
    },
    attendances: { kinds: ['signups'], afterErase: 'nothing', why: 'how many came is counted, not who' },
    walkIns: {
      kinds: ['signups'],
      afterErase: 'nothing',
      why: 'how many came is counted, not who',
      sealed: true,
    },
    feedbacks: { kinds: ['signups'], afterErase: 'nothing', sealed: true },
    closedDays: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
    seriesClaims: 'nobody',
    seatLedgers: { kinds: ['signups'], afterErase: 'nothing', why: 'how many came is counted, not who' },
  },
  lists: { signups },
  pause,
  forgetMember,
  erase: eraseAll,
  retain: signupRetention,
  absorb: absorbAll,
}

async function eraseAll(personId: string, now: number): Promise<boolean> {
  await forgetFeedback(personId)
  return erase(personId, now)
}

async function absorbAll(merge: Merge, now: number): Promise<Absorbed> {
  const said = await absorbFeedback(merge.fromId, merge.intoId)
  const rest = await absorb(merge, now)
  return { ...rest, done: rest.done && said }
}

async function signups(person: Person, { cursor, now }: OwnPage): Promise<Page<OwnRecord>> {
  const page = await signupsOnPage(person._id, cursor)
  const [mine, days, said] = await Promise.all([
    viewsOf(page.items, person._id, now),
    daysOfOwn(page.items.map(({ signup }) => signup._id)),
    feedbackFacts(person._id),
  ])
  const items = mine.map(
    ({
      signupId,
      activityId,
      title,
      joinedAt,
      attendees,
      startsAt,
      place,
      state,
      position,
      answered = [],
    }) => ({
      title,
      at: joinedAt,
      facts: [
        { label: '谁参加', value: attendees.join('、') },
        { label: '开始', value: startsAt },
        { label: '地点', value: place.name },
        { label: '结果', value: stateWords[state] + (position === undefined ? '' : `第 ${position} 位`) },
        ...answered.map(({ who, question, words }) => ({
          label: `${who}的回答：${question}`,
          value: words.join('、'),
        })),
        ...(days.get(signupId) ?? []),
        ...(said.get(activityId) ?? []),
      ],
    }),
  )
  // They have no sign-up to stand beside: behind the last one.
  const others = page.next === undefined ? await ownWalkIns(person._id) : []
  return { ...page, items: [...items, ...others] }
}

const stateWords = {
  seated: '已报名',
  waiting: '候补',
  gone: '已取消',
  activityCancelled: '活动取消',
} as const
