import type { ActivityFields } from '../../domain/activity/activity'
import { isFeedbackTime, type Stars } from '../../domain/signup/feedback/feedback'
import { dayMs, dayOf, startOfDay } from '../../domain/time'
import type { DemoData, SeededActivity } from './demo-data'
import { act, type Send } from './gateway'

/** What the demo people have been doing today, by the real actions. */
export async function tellStories(send: Send, data: DemoData, now: number): Promise<void> {
  const family = data.people.find(({ person }) => person.wx === 'demo-resident')?.person.family ?? []
  const [father, mother, child] = family.map(member => member.id)
  const join = (openid: string, key: string, attendees: (string | undefined)[]) => {
    const chosen = attendees.flatMap(id => id ?? [])
    const { activity } = find(data, key)
    return act(
      send,
      openid,
      'signup.join',
      { activityId: activity._id, attendees: chosen },
      `seed-story-${openid}-${key}`,
    )
  }

  // 王芳 goes to the next festival with her child.
  await join('demo-resident', 'feast-0', ['self', child])
  await join('demo-volunteer', 'feast-0', ['self'])

  // The shadow play is full. 王芳 waits for three seats, 李强 for one; one seat comes back, and is held for
  // him. 赵敏 is next.
  await join('demo-resident', 'story-full', ['self', father, mother])
  await join('demo-volunteer', 'story-full', ['self'])
  await leave(send, smallestParty(find(data, 'story-full')))
  await join('demo-leader', 'story-full', ['self'])

  // The film night is off.
  const { activity } = find(data, 'story-cancelled')
  const cancelled = { activityId: activity._id, rev: activity.rev, reason: '放映设备检修，改期另行通知' }
  await act(send, 'demo-station', 'activity.cancel', cancelled, 'seed-story-cancel-film')

  await lookBack(send, data, now)
  await everyWeek(send, data, now)
}

/** How the latest activity was: a recap, and what some of those who came say. */
async function lookBack(send: Send, { activities }: DemoData, now: number): Promise<void> {
  const [latest] = activities
    .filter(({ activity, attended }) => attended?.closed && isFeedbackTime(activity, now))
    .sort((one, other) => other.activity.endsAt - one.activity.endsAt)
  if (!latest) return
  const activityId = latest.activity._id
  await act(
    send,
    latest.editor,
    'activity.saveRecap',
    { activityId, text: recapText, photos: [] },
    'seed-story-recap',
  )
  const came = (latest.attended?.deeds ?? []).flatMap(deed => (deed.do === 'scan' ? [deed.openid] : []))
  for (const [i, openid] of came.slice(0, saidOfIt.length).entries()) {
    const [stars, text] = saidOfIt[i] ?? [5, '']
    await act(send, openid, 'signup.giveFeedback', { activityId, stars, text }, `seed-story-feedback-${i}`)
  }
}

/** A class of 希望社区 every week: half of its seats are for those who live there, and everybody may come to three. */
async function everyWeek(send: Send, { organisation }: DemoData, now: number): Promise<void> {
  const site = organisation.sites.find(({ _id }) => _id === 'xiwang')
  if (!site) return
  const startsAt = startOfDay(dayOf(now)) + 5 * dayMs + 15 * hourMs
  const fields: ActivityFields = {
    title: '每周书法班',
    kind: 'education',
    summary: '零基础，纸墨由社区准备',
    body: '老师手把手教，从握笔开始。\n请自己带一支毛笔，没有的现场可以借。',
    place: { name: '二楼活动室', address: site.address, lng: site.lng, lat: site.lat },
    startsAt,
    endsAt: startsAt + 2 * hourMs,
    signupOpensAt: now - hourMs,
    signupClosesAt: startsAt - hourMs,
    capacity: 20,
    partyMax: 2,
    kept: [
      { seats: 10, siteId: site._id },
      { seats: 4, minAge: 60 },
    ],
    contact: { name: '陈静', phone: site.phone },
  }
  const first = { siteId: site._id, fields }
  const { activityId, rev } = await act(send, 'demo-station', 'activity.create', first, 'seed-story-class-0')
  await act(send, 'demo-station', 'activity.publish', { activityId, rev }, 'seed-story-class-0-publish')
  for (const week of [1, 2, 3]) {
    const copy = { activityId, startsAt: startsAt + 7 * week * dayMs, series: { joinsMax: 3 } }
    const made = await act(send, 'demo-station', 'activity.copy', copy, `seed-story-class-${week}`)
    await act(send, 'demo-station', 'activity.publish', made, `seed-story-class-${week}-publish`)
  }
}

const hourMs = 3_600_000
const recapText = '这次来了不少邻居，老人和孩子都有。\n大家边做边聊，结束后一起把活动室收拾干净了。'
const saidOfIt: readonly (readonly [Stars, string])[] = [
  [5, '老师讲得慢，听得懂'],
  [4, '人有点多，下次早点开门'],
  [5, ''],
  [5, '孩子很喜欢，还想来'],
  [3, '座位不太够'],
]

interface Seated {
  openid: string
  signupId: string
  size: number
}

function smallestParty({ filled }: SeededActivity): Seated {
  const parties = (filled?.joins ?? []).flatMap(({ openid }, i) => {
    const signup = filled?.signups[i]
    return signup ? [{ openid, signupId: signup._id, size: signup.attendees.length }] : []
  })
  const [first, ...others] = parties
  if (!first) throw new Error('nobody sits in the shadow play')
  return others.reduce((least, party) => (party.size < least.size ? party : least), first)
}

const leave = (send: Send, { openid, signupId }: Seated) =>
  act(send, openid, 'signup.cancel', { signupId }, `seed-leave-${openid}`)

function find({ activities }: DemoData, key: string): SeededActivity {
  const found = activities.find(activity => activity.key === key)
  if (!found) throw new Error(`there is no activity "${key}" in the demo data`)
  return found
}
