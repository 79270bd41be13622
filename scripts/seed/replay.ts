import path from 'node:path'
import { getActivity } from '../../cloudfunctions/modules/activity/store'
import { getNotice } from '../../cloudfunctions/modules/notice/store'
import { addPersons, getPerson } from '../../cloudfunctions/modules/person/store'
import { getClosedDay } from '../../cloudfunctions/modules/signup/attendance/closed-store'
import { getAttendance } from '../../cloudfunctions/modules/signup/attendance/store'
import { getWalkIn } from '../../cloudfunctions/modules/signup/attendance/walk-in-store'
import { getLedger } from '../../cloudfunctions/modules/signup/seats-store'
import { getSignup } from '../../cloudfunctions/modules/signup/store'
import { addOrganisation } from '../../cloudfunctions/modules/site/store'
import { functionsDir } from '../../config/build-functions'
import keys from '../../config/local-keys.json'
import { fieldsOf } from '../../domain/activity/rules'
import { tokensOfActivity } from '../../domain/activity/search'
import type { Reply } from '../../domain/reply'
import { startLocalCloud, type TestEnv } from '../../localcloud/testing'
import type { Attended, Deed } from './attend'
import { type DemoData, editorOf, type SeededActivity } from './demo-data'
import { createRequest, publishRequest } from './draft'
import { act, type Send } from './gateway'
import type { SeededNotice } from './notices'
import { memberRequest, profileInput, profileRequest, type Registration } from './register'
import { giveRoles } from './roles'

/** Every so-manieth activity and notice is made again, and this many of those who signed up. */
const everyNth = { activity: 120, notice: 6 }
const residentsReplayed = 12

/** One record twice: as it was inserted, and as the real actions made it. */
export interface Twice {
  inserted: object
  made: object | null
}

/** Makes a sample of the data a second time, in a cloud of its own, by the real actions at the moments of the data. */
export async function replaySample(data: DemoData, now: number): Promise<Twice[]> {
  const before = { ...process.env }
  const cloud = await startLocalCloud({
    functions: functionsDir,
    schema: path.join(functionsDir, '..', '..', 'config', 'database.json'),
    storage: 'memory',
    env: keys,
    workers: 1,
  })
  try {
    Object.assign(process.env, cloud.env.sdkEnv())
    return await replay(data, now, cloud.env)
  } finally {
    await cloud.close()
    Object.assign(process.env, before)
  }
}

async function replay(data: DemoData, now: number, env: TestEnv): Promise<Twice[]> {
  const activities = data.activities.filter(({ filled }, i) => filled && i % everyNth.activity === 0)
  const notices = data.notices.filter((_, i) => i % everyNth.notice === 0)
  const guests = new Set(activities.flatMap(({ filled }) => filled?.joins.map(({ openid }) => openid) ?? []))
  const staff = data.people.filter(({ person }) => !person.wx.startsWith('seed-resident'))
  const residents = data.people.filter(({ person }) => guests.has(person.wx))

  await addOrganisation(data.organisation)
  const again = residents.slice(0, residentsReplayed)
  for (const { registration } of [...staff, ...again]) await register(env, registration)
  await addPersons(residents.slice(residentsReplayed).map(({ person }) => person))
  env.clock.set(now)
  const stations = data.organisation.sites.filter(site => site.kind === 'station').map(({ _id }) => _id)
  await giveRoles(sendTo(env), stations)
  for (const activity of activities) await hold(env, activity)
  for (const notice of notices) await announce(env, notice)

  const sample: Twice[] = []
  for (const { person } of again) sample.push({ inserted: person, made: await getPerson(person._id) })
  for (const { notice } of notices) sample.push({ inserted: notice, made: await getNotice(notice._id) })
  for (const { activity, filled, attended } of activities) {
    sample.push(...(await daysTwice(attended)))
    // The store adds what an activity is found by, to those inserted as to those made.
    const site = data.organisation.sites.find(({ _id }) => _id === activity.siteId)
    const inserted = { ...activity, tokens: tokensOfActivity(activity, site?.shortName ?? '') }
    sample.push({ inserted, made: await getActivity(activity._id) })
    if (!filled) continue
    sample.push({ inserted: filled.ledger, made: await getLedger(activity._id) })
    for (const signup of filled.signups) sample.push({ inserted: signup, made: await getSignup(signup._id) })
  }
  return sample
}

async function daysTwice(attended: Attended | undefined): Promise<Twice[]> {
  const { attendances = [], walkIns = [], closed } = attended ?? {}
  const twice: Twice[] = []
  for (const one of attendances) twice.push({ inserted: one, made: await getAttendance(one._id) })
  for (const one of walkIns) twice.push({ inserted: one, made: await getWalkIn(one._id) })
  if (closed) twice.push({ inserted: closed, made: await getClosedDay(closed._id) })
  return twice
}

const sendTo =
  (env: TestEnv): Send =>
  async (openid, event) =>
    (await env.call('api', event, { openid })) as Reply

async function register(env: TestEnv, registration: Registration): Promise<void> {
  const { openid, family, at } = registration
  const send = sendTo(env)
  env.clock.set(at)
  await act(send, openid, 'person.saveProfile', profileInput(registration), profileRequest(openid))
  for (const [i, member] of family.entries()) {
    await act(send, openid, 'person.saveMember', member, memberRequest(openid, i))
  }
}

async function hold(
  env: TestEnv,
  { key, activity, editor, filled, attended }: SeededActivity,
): Promise<void> {
  const send = sendTo(env)
  const { siteId, createdAt, publishedAt = createdAt } = activity
  env.clock.set(createdAt)
  const draft = await act(
    send,
    editor,
    'activity.create',
    { siteId, fields: fieldsOf(activity) },
    createRequest(key),
  )
  env.clock.set(publishedAt)
  await act(send, editor, 'activity.publish', draft, publishRequest(key))
  for (const { openid, attendees, requestId, at } of filled?.joins ?? []) {
    env.clock.set(at)
    await act(send, openid, 'signup.join', { activityId: activity._id, attendees }, requestId)
  }
  for (const deed of attended?.deeds ?? []) {
    env.clock.set(deed.at)
    await doAgain(send, editor, activity._id, deed)
  }
}

async function doAgain(send: Send, editor: string, activityId: string, deed: Deed): Promise<void> {
  const { at, requestId } = deed
  if (deed.do === 'scan') {
    const { codes } = await act(send, editor, 'signup.dayCodes', { activityId }, `${requestId}-shown`)
    await act(send, deed.openid, 'signup.checkIn', { activityId, code: codes[0]?.text ?? '' }, requestId)
  }
  if (deed.do === 'untick') {
    const { signupId, attendee } = deed
    const ticks = [{ nonce: requestId, signupId, attendee, came: false, at }]
    await act(send, editor, 'signup.saveTicks', { activityId, sentAt: at, ticks }, requestId)
  }
  if (deed.do === 'walkIn')
    await act(send, editor, 'signup.addWalkIn', { activityId, count: deed.count }, requestId)
  if (deed.do === 'close') await act(send, editor, 'signup.closeAttendance', { activityId }, requestId)
}

async function announce(env: TestEnv, { key, notice }: SeededNotice): Promise<void> {
  const send = sendTo(env)
  const editor = editorOf(notice.siteId)
  const { title, category, body, pinned, expiresAt, audience, asks, siteId, createdAt, publishedAt } = notice
  env.clock.set(createdAt)
  const fields = { title, category, body, pinned, expiresAt, audience, asks }
  const draft = await act(send, editor, 'notice.create', { siteId, fields }, createRequest(key))
  if (publishedAt === undefined) return
  env.clock.set(publishedAt)
  await act(send, editor, 'notice.publish', draft, publishRequest(key))
}
