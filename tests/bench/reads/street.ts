import keys from '../../../config/local-keys.json'
import { profileConsentVersion } from '../../../domain/person/person'
import type { Reply } from '../../../domain/reply'
import { termsVersion } from '../../../domain/volunteer/terms'
import type { TestEnv } from '../../../localcloud/testing'
import { type Caller, callerNamed } from '../../world/caller'
import { activityFields, noticeFields, teamFields } from '../../world/fields'
import type { Target } from '../../world/inputs'
import { estates, office, sections, sites, xiwang } from '../../world/organisation'

/** A street in which one of everything was made through the actions, and the people who may read it. */
export interface Street {
  target: Target
  /** Those with the least rights first. */
  readers: Caller[]
  /** A member of staff, by the record. */
  staffId: string
  /** A second record of the human of `target.deskId`. */
  twinId: string
  /** Of 王芳, good for five minutes. */
  personCode: string
  claimCode: string
}

/** A page and a half of whatever somebody has of their own. */
const ownCount = 30
const day = 86_400_000

export async function makeStreet(env: TestEnv): Promise<Street> {
  await env.seed(
    'sites',
    sites.map(site => ({ ...site })),
  )
  await env.seed(
    'estates',
    estates.map(estate => ({ ...estate })),
  )
  await env.seed(
    'sections',
    sections.map(section => ({ ...section })),
  )
  const as = (name: string) =>
    callerNamed(name, async (event, openid) => (await env.call('api', event, { openid })) as Reply)
  const registered = async (name: string) => {
    const caller = as(name)
    const { personId = '' } = await caller.get('person.saveProfile', { name, consent: profileConsentVersion })
    return { caller, personId }
  }
  const { caller: wu } = await registered('吴磊')
  await wu.get('person.claimOwner', { code: keys.SETUP_CODE })
  const staff = async (name: string, role: 'street' | 'station') => {
    const { caller, personId } = await registered(name)
    const siteId = role === 'station' ? xiwang : undefined
    await wu.get('person.grantRole', { personId, role, siteId, reason: '岗位需要' })
    return caller
  }
  const zhou = await staff('周伟', 'street')
  const chen = await staff('陈静', 'station')

  const { caller: wang, personId } = await registered('王芳')
  const { family } = await wang.get('person.saveMember', {
    name: '王秀兰',
    relation: 'parent',
    birthDate: '1951-09-10',
  })
  const memberId = family[0]?.id ?? ''
  await wang.get('person.savePhone', { phone: '13911112222' })

  const activities = await inTurn(ownCount, async i => {
    const at = (field: 'startsAt' | 'endsAt' | 'signupClosesAt') => activityFields[field] + i * day
    const times = { startsAt: at('startsAt'), endsAt: at('endsAt'), signupClosesAt: at('signupClosesAt') }
    const draft = await chen.get('activity.create', {
      siteId: xiwang,
      fields: { ...activityFields, ...times },
    })
    if (i % 10 < 8) await chen.get('activity.publish', draft)
    return draft.activityId
  })
  const [activityId = ''] = activities
  const joined = await inTurn(ownCount, async i => {
    if (i % 10 >= 8) return ''
    const attendees = i === 0 ? ['self', memberId] : ['self']
    return (await wang.get('signup.join', { activityId: activities[i] ?? '', attendees })).signupId
  })
  const notices = await inTurn(ownCount, async i => {
    const fields = { ...noticeFields, ...(i % 2 ? { audienceSiteId: xiwang } : {}) }
    const siteId = i % 2 ? xiwang : office
    const draft = await zhou.get('notice.create', { siteId, fields })
    if (i % 10 < 8) await zhou.get('notice.publish', draft)
    return draft.noticeId
  })
  const desk = {
    siteId: xiwang,
    consent: profileConsentVersion,
    birthDate: '1946-07-08',
    phone: '13933334444',
  }
  const { personId: deskId } = await chen.get('person.deskCreate', { ...desk, name: '张桂兰' })
  const twin = await chen.get('person.deskCreate', { ...desk, name: '张桂兰', anyway: true })
  await chen.get('signup.deskJoin', { personId: deskId, activityId, attendees: ['self'] })
  await wang.get('person.saveProfile', {
    name: '王芳',
    consent: profileConsentVersion,
    birthDate: '1987-06-05',
  })
  const { volunteerId } = await wang.get('volunteer.register', {
    siteId: xiwang,
    termsVersion,
    services: ['ages'],
    skills: [],
    free: ['weekends'],
  })
  await chen.get('volunteer.review', { volunteerId, rev: 0, verdict: 'approved', words: '欢迎加入' })
  const { teamId } = await chen.get('volunteer.createTeam', { siteId: xiwang, fields: teamFields })
  await wang.get('volunteer.joinTeam', { teamId })
  env.clock.set(activityFields.startsAt)
  const [shown] = (await chen.get('signup.dayCodes', { activityId })).codes
  await wang.get('signup.checkIn', { activityId, code: shown?.code ?? '' })
  await chen.get('signup.addWalkIn', { activityId, count: 12, name: '舞蹈队' })
  await chen.get('signup.closeAttendance', { activityId })
  const { exportId } = await chen.get('report.askSignups', { activityId, form: 'list' })
  for (let i = 0; i < 12; i++) {
    env.clock.advance(60_000)
    await env.trigger('tick', 'everyMinute')
  }
  const [noticeId = ''] = notices
  const [message] = env.read('messages', { about: `notice:${noticeId}` })
  const target: Target = {
    siteId: xiwang,
    activityId,
    noticeId,
    signupId: joined[0] ?? '',
    personId,
    deskId,
    memberId,
    messageId: String(message?._id),
    exportId,
    volunteerId,
    teamId,
    teamMemberId: String(env.read('teamMembers')[0]?._id),
  }
  return {
    target,
    readers: [wang, chen, zhou, wu],
    staffId: (await chen.get('person.me', {})).personId ?? '',
    twinId: twin.personId,
    personCode: (await wang.get('person.showCode', {})).code,
    claimCode: (await chen.get('person.claimCode', { personId: deskId, checked: true })).code,
  }
}

async function inTurn<T>(count: number, make: (i: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let i = 0; i < count; i++) made.push(await make(i))
  return made
}
