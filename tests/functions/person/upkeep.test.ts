import { readFileSync } from 'node:fs'
import { seal } from '../../../cloudfunctions/kit/crypto'
import { ownDataAreas } from '../../../cloudfunctions/modules/own-data'
import schema from '../../../config/database.json'
import keys from '../../../config/local-keys.json'
import { blocksFrom } from '../../../domain/notice/blocks'
import type { NoticeInput } from '../../../domain/notice/contract'
import { profileConsentText } from '../../../domain/person/consent-texts'
import { kindsOfData } from '../../../domain/person/own-data'
import { profileConsentVersion } from '../../../domain/person/person'
import { retentionRules } from '../../../domain/person/retention'
import type { UpkeepKind } from '../../../domain/person/upkeep'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { dayOf } from '../../../domain/time'
import { askUpkeep } from '../../../scripts/upkeep/ask'
import { standing } from '../../journeys/standing'
import { wrongWith } from '../../model/invariants'
import { day, hour, minute, now, world } from '../../world'
import { activityFields, noticeFields } from '../../world/fields'
import { xiwang } from '../../world/organisation'
import { jpeg } from '../../world/pictures'
import { killTicksAfterEachWrite } from '../cut-off'

const street = world()
const year = 365 * day
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger

/** What is kept about people, apart from how the office looks after it. */
const held = ['persons', 'signups', 'seatLedgers', 'endings', 'personCodes', 'messages', 'messageAttempts']
const kept = (): string => JSON.stringify(held.map(name => street.env.read(name, {}, { sort: { _id: 1 } })))

const nothingIsUnderWay = (runId?: string): boolean =>
  street.env.read('upkeepRuns').length > 0 &&
  street.env.read('upkeepRuns', { state: 'begun', ...(runId ? { _id: runId } : {}) }).length === 0

/** Ticks until nothing is under way. */
async function carriedOut(runId?: string): Promise<void> {
  for (let at = 1; at < 60; at++) {
    await street.env.trigger('tick', 'everyMinute')
    if (nothingIsUnderWay(runId)) return
    street.env.clock.set(street.env.clock.now() + 2 * minute)
  }
  throw new Error('sixty ticks did not finish the run')
}

async function run(kind: UpkeepKind, dryRun: boolean) {
  const owner = await street.owner()
  const { runId } = await owner.get('person.startUpkeep', { kind, dryRun })
  await carriedOut(runId)
  const { runs } = await owner.get('person.upkeep', {})
  const counts = runs.find(one => one.runId === runId)?.counts ?? []
  return Object.fromEntries(counts.map(({ name, found }) => [name, found]))
}

/** Today's own run is over: what an owner asks for is all there is to do. */
const todayIsDone = (at: number) =>
  street.env.seed('upkeepRuns', [
    { _id: `daily-${dayOf(at - 3 * hour)}`, kind: 'retention', state: 'done', askedAt: now, counts: [] },
  ])

/** 王芳 sits, her second tap was refused, 李强 has cancelled; there are a code, a message, and 张明 who never came again. */
async function oldStreet() {
  const activityId = await street.activity({ capacity: 5, partyMax: 1 })
  const wang = await street.resident('王芳', { birthDate: '1988-01-02' })
  await street.resident('张明')
  await wang.get('message.accept', { answers: [{ template: 'reminder', answer: 'accept' }] })
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  await wang.call('signup.join', { activityId, attendees: ['self'] })
  const li = await street.resident('李强')
  const { signupId } = await li.get('signup.join', { activityId, attendees: ['self'] })
  await li.get('signup.cancel', { signupId })
  const { startsAt = now } = street.env.get('activities', activityId) as { startsAt?: number }
  street.env.clock.set(startsAt - hour)
  await street.env.trigger('tick', 'everyMinute')
  expect(street.env.read('messageAttempts')).toHaveLength(1)
  await wang.get('person.showCode', {})
  return { wang, activityId }
}

const idOf = async (name: string): Promise<string> => {
  const { personId = '' } = await street.as(name).get('person.me', {})
  expect(personId).not.toBe('')
  return personId
}

describe('what is declared', () => {
  test('every rule has a task, and every collection with sealed documents says so', async () => {
    const retains = new Set(ownDataAreas.flatMap(({ retain }) => (retain ?? []).map(({ name }) => name)))
    expect([...retains].sort()).toEqual(Object.keys(retentionRules).sort())
    const { wang } = await oldStreet()
    const { family } = await wang.get('person.saveMember', { name: '王老', relation: 'parent' })
    await wang.get('person.withdrawConsent', { text: 'guardian', memberId: family[0]?.id ?? '' })
    const sealed = Object.keys(schema.collections).filter(
      name => street.env.read(name, { sealed: { $exists: true } }).length > 0,
    )
    const declared = ownDataAreas
      .flatMap(({ collections }) => Object.entries(collections))
      .flatMap(([name, holding]) => (holding !== 'nobody' && holding.sealed ? [name] : []))
    expect(sealed).toEqual(expect.arrayContaining(['persons', 'signups', 'endings']))
    expect(sealed.filter(name => !declared.includes(name))).toEqual([])
  })

  test('the texts that people read promise what the rules do', () => {
    const { attendance, idleAccounts, refusals, messages, noticeMarks, proofs } = retentionRules
    expect(profileConsentText).toContain(`活动结束${attendance.term}后去掉姓名`)
    expect(profileConsentText).toContain(`账号${idleAccounts.term}没有用过，会自动注销`)
    // What is noted of a reader, and that age and estate decide which notices are theirs (art. 14: each purpose is told).
    expect(profileConsentText).toContain(`点没点“已阅”、怎么回复，保存${noticeMarks.term}`)
    expect(profileConsentText).toContain('有的通知只发给几个小区或者一个年龄段，也按您填的算')
    expect(kindsOfData.notices.keptFor).toContain(`${noticeMarks.term}后删除`)
    expect(kindsOfData.profile.keptFor).toContain(`${idleAccounts.term}没有用过`)
    expect(kindsOfData.signups.keptFor).toContain(`活动结束${attendance.term}后去掉姓名`)
    expect(kindsOfData.signups.keptFor).toContain(`${refusals.term}后删除`)
    expect(kindsOfData.messages.keptFor).toContain(`过期${messages.term}后删除`)
    expect(kindsOfData.consents.keptFor).toContain(`再保存${proofs.term}`)
    const handbook = readFileSync('docs/使用手册/系统管理员.md', 'utf8')
    for (const { what, term, from } of Object.values(retentionRules))
      expect(handbook).toContain(`| ${what} | ${from}后${term} |`)
    const days = Object.fromEntries(Object.entries(retentionRules).map(([name, { days }]) => [name, days]))
    expect(days).toMatchObject({
      attendance: 365,
      idleAccounts: 730,
      refusals: 30,
      messages: 365,
      proofs: 1095,
    })
  })
})

describe('retention', () => {
  test('a dry run says what there is to do, and changes nothing', async () => {
    await oldStreet()
    await street.owner()
    const at = now + 2 * year + day
    street.env.clock.set(at)
    await todayIsDone(at)
    // Seen by this call, and so not idle.
    await street.as('李强').get('person.me', {})
    const before = kept()
    expect(await run('retention', true)).toEqual({
      attendance: 1,
      refusals: 1,
      idleAccounts: 2,
      codes: 1,
      presences: 0,
      messages: 1,
      noticeMarks: 0,
      registrations: 0,
      memberships: 0,
      proofs: 0,
      pictures: 0,
      posterCodes: 0,
      faults: 0,
    })
    expect(kept()).toBe(before)
  })

  test('after a year nobody knows who came; how many stays', async () => {
    const { wang, activityId } = await oldStreet()
    const personId = await idOf('王芳')
    street.env.clock.set(now + year + 30 * day)
    await carriedOut()
    expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })
    expect(wrongWith(ledgerOf(activityId))).toEqual([])
    expect(ledgerOf(activityId)).toMatchObject({ forgotten: true, spent: [] })
    expect(street.env.read('signups')).toHaveLength(1)
    expect(JSON.stringify([ledgerOf(activityId), street.env.read('signups')])).not.toContain(personId)
    expect((await wang.get('signup.mine', {})).items).toEqual([])
    expect((await wang.get('person.me', {})).name).toBe('王芳')
    const chen = await street.staff('陈静', 'station', xiwang)
    const { items } = await chen.get('signup.roster', { activityId, purpose: '统计' })
    expect(items).toMatchObject([{ attendees: ['已注销'], party: 1 }])
  })

  test('nothing happens too early', async () => {
    const { activityId } = await oldStreet()
    const wang = street.as('王芳')
    street.env.clock.set(now + 20 * day)
    await carriedOut()
    expect((await wang.get('signup.mine', {})).items).toMatchObject([{ attendees: ['王芳'] }])
    expect(street.env.read('signups', { listed: false })).toHaveLength(1)
    expect(street.env.read('personCodes')).toEqual([])
    street.env.clock.set(now + year - day)
    await carriedOut()
    expect((await wang.get('signup.mine', {})).items).toMatchObject([{ attendees: ['王芳'], activityId }])
    expect(street.env.read('signups', { listed: false })).toEqual([])
    expect(street.env.read('messages')).not.toEqual([])
  })

  test('an account nobody used for two years is closed; whoever opened it, signed up or has a role stays', async () => {
    await oldStreet()
    await street.staff('陈静', 'station', xiwang)
    const middle = now + year
    street.env.clock.set(middle)
    await street.as('李强').get('person.me', {})
    const times = { signupClosesAt: middle + hour, startsAt: middle + hour, endsAt: middle + 2 * hour }
    const later = await street.activity({ signupOpensAt: now, ...times })
    await street.as('王芳').get('signup.join', { activityId: later, attendees: ['self'] })
    street.env.clock.set(now + 2 * year + day)
    await carriedOut()
    const registered = (name: string) => street.env.read('persons', { wx: street.as(name).openid }).length
    expect(['张明', '王芳', '李强', '陈静'].map(registered)).toEqual([0, 1, 1, 1])
  })

  test('how often somebody opens it is not written down, only in which month', async () => {
    const wang = await street.resident('王芳')
    const seen = () => street.env.read('persons', { wx: wang.openid })[0]?.seenAt
    for (const days of [1, 20, 29]) {
      street.env.clock.set(now + days * day)
      await wang.get('person.me', {})
    }
    expect(seen()).toBeUndefined()
    for (const days of [31, 40, 60]) {
      street.env.clock.set(now + days * day)
      await wang.get('person.me', {})
    }
    expect(seen()).toBe(now + 31 * day)
  })

  test('messages go a year after their time, and are not told again', async () => {
    await oldStreet()
    street.env.clock.set(now + year + 60 * day)
    await carriedOut()
    for (let i = 0; i < 2; i++) {
      street.env.clock.set(street.env.clock.now() + 2 * minute)
      await street.env.trigger('tick', 'everyMinute')
    }
    expect(street.env.read('messageAttempts')).toEqual([])
    expect(street.env.read('messages')).toEqual([])
  })

  test('a picture that no activity uses any more goes after a month, one that is used stays', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const covered = async (name: string) => ({
      ...activityFields,
      cover: await street.env.putFile(`covers/${name}.jpg`, jpeg()),
    })
    const draft = await chen.get('activity.create', { siteId: xiwang, fields: await covered('first') })
    street.env.clock.advance(minute)
    await chen.get('activity.save', { ...draft, fields: await covered('second') })
    const [first, second] = street.env
      .read('mediaFiles', {}, { sort: { madeAt: 1 } })
      .map(({ fileId }) => String(fileId))
    const at = now + 30 * day + hour
    street.env.clock.set(at)
    await todayIsDone(at)
    expect(await run('retention', true)).toMatchObject({ pictures: 1 })
    expect(street.env.read('mediaFiles')).toHaveLength(2)
    expect(await run('retention', false)).toMatchObject({ pictures: 1 })
    expect(street.env.read('mediaFiles').map(({ fileId }) => fileId)).toEqual([second])
    expect(await street.env.file(String(first))).toBeUndefined()
    expect(await street.env.file(String(second))).toBeDefined()
  })

  test('so do those of notices, on top of them and in their text', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const upload = (name: string) => street.env.putFile(`photos/${name}.jpg`, jpeg())
    const fields = async (name: string): Promise<NoticeInput> => ({
      ...{ ...noticeFields, audienceSiteId: xiwang },
      blocks: [
        ...blocksFrom(noticeFields.body),
        { kind: 'picture', fileId: await upload(`${name}-text`), words: '' },
      ],
      cover: await upload(`${name}-top`),
    })
    const draft = await chen.get('notice.create', { siteId: xiwang, fields: await fields('first') })
    await chen.get('notice.save', { ...draft, fields: await fields('second') })
    const pictures = street.env.get('notices', draft.noticeId)?.pictures
    const at = now + 30 * day + hour
    street.env.clock.set(at)
    await todayIsDone(at)
    expect(await run('retention', false)).toMatchObject({ pictures: 2 })
    const left = street.env.read('mediaFiles').map(({ fileId }) => fileId)
    expect(left.sort()).toEqual([...(pictures as string[])].sort())
  })

  test('proofs of what was withdrawn and closed go after three years', async () => {
    const wang = await street.resident('王芳')
    await wang.get('person.withdrawConsent', { text: 'profile' })
    const zhang = await street.resident('张明')
    await zhang.get('person.erase', { understood: true })
    street.env.clock.set(now + year)
    await wang.get('person.saveProfile', { name: '王芳', consent: profileConsentVersion })
    await carriedOut()
    const people = () => street.env.read('persons', {}, { sort: { _id: 1 } })
    expect(people()).toHaveLength(2)
    street.env.clock.set(now + 3 * year + 2 * day)
    await street.as('王芳').get('person.me', {})
    await carriedOut()
    expect(people()).toMatchObject([{ consents: [{ text: 'profile', at: now + year }] }])
    expect(street.env.read('endings')).toEqual([])
  })

  test('killed after every single write, it ends the same', async () => {
    const { activityId } = await oldStreet()
    const personId = await idOf('王芳')
    await street.owner()
    // 王芳 and the others have not been here since.
    street.env.clock.set(now + 2 * year + 30 * day)
    const writes = [
      'seatLedgers modify',
      'signups modify',
      'signups remove',
      'commit',
      'messages remove',
      'messageAttempts remove',
      'upkeepRuns insert',
      'upkeepRuns modify',
    ] as const
    const kills = await killTicksAfterEachWrite(street, writes, () => nothingIsUnderWay())
    // Ledger, records, people, messages and their attempts, and every step of the run. (Closing an account removes the
    // code in each try; erase.test.ts cuts that off.)
    expect(kills).toBeGreaterThan(20)
    expect(ledgerOf(activityId).forgotten).toBe(true)
    expect(wrongWith(ledgerOf(activityId))).toEqual([])
    expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })
    expect(JSON.stringify([ledgerOf(activityId), street.env.read('signups')])).not.toContain(personId)
    expect(street.env.read('persons', { gone: { $exists: false } })).toHaveLength(2)
    for (const name of ['personCodes', 'messages', 'messageAttempts'])
      expect(street.env.read(name)).toEqual([])
  })

  test('once a day by itself, at three in the morning', async () => {
    await carriedOut()
    street.env.clock.set(now + 2 * hour)
    await street.env.trigger('tick', 'everyMinute')
    expect(street.env.read('upkeepRuns')).toHaveLength(1)
    street.env.clock.set(now + 17 * hour)
    await carriedOut()
    expect(street.env.read('upkeepRuns').map(({ _id }) => _id)).toEqual([
      'daily-2026-09-18',
      'daily-2026-09-19',
    ])
  })
})

describe('the change of keys', () => {
  const oldKeys = keys.FIELD_KEYS.split(',').reverse().join(',')
  const sealedOf = (personId: string) => String(street.env.get('persons', personId)?.sealed)

  /** Records of some people as the key before the present one sealed them. */
  async function sealedWithTheOldKey(names: readonly string[]) {
    const ids: string[] = []
    for (const name of names) {
      const caller = await street.resident(name, { birthDate: '1988-01-02' })
      await caller.get('person.savePhone', { phone: '13800000000' })
      ids.push(await idOf(name))
    }
    Object.assign(process.env, { FIELD_KEYS: oldKeys, TCB_ENV: 'local' })
    for (const [i, personId] of ids.entries()) {
      const told = { name: names[i], birthDate: '1988-01-02', phone: '13800000000', family: [] }
      const sealed = seal(JSON.stringify(told), `persons/${personId}`)
      await street.env.change('persons', { _id: personId }, { $set: { sealed } })
    }
    return ids
  }

  test('a dry run counts, the run itself seals anew; everything opens and is found as before', async () => {
    const [personId = ''] = await sealedWithTheOldKey(['王芳'])
    const before = street.env.get('persons', personId)
    expect(before?.sealed).toMatch(/^dev0\./)
    expect(await run('rotation', true)).toMatchObject({ persons: 1, signups: 0 })
    expect(street.env.get('persons', personId)).toEqual(before)
    expect(await run('rotation', false)).toMatchObject({ persons: 1 })
    // Nothing but the seal has changed: not the hash either, by which a number is found.
    expect(before?.phoneHash).toMatch(/^h/)
    expect(street.env.get('persons', personId)).toEqual({
      ...before,
      sealed: expect.stringMatching(/^dev1\./),
    })
    expect(await street.as('王芳').get('person.me', {})).toMatchObject({ name: '王芳', phone: '138****0000' })
    expect(await run('rotation', true)).toMatchObject({ persons: 0 })
  })

  test('killed after every single write, it ends the same', async () => {
    const ids = await sealedWithTheOldKey(['王芳', '李强', '张明'])
    const owner = await street.owner()
    await todayIsDone(now)
    const { runId } = await owner.get('person.startUpkeep', { kind: 'rotation', dryRun: false })
    const kills = await killTicksAfterEachWrite(street, ['persons modify', 'upkeepRuns modify'], () =>
      nothingIsUnderWay(runId),
    )
    expect(kills).toBeGreaterThan(4)
    expect(ids.map(id => sealedOf(id).slice(0, 5))).toEqual(['dev1.', 'dev1.', 'dev1.'])
    expect((await street.as('李强').get('person.me', {})).name).toBe('李强')
  })

  test('what does not open is counted and left as it is', async () => {
    const [personId = ''] = await sealedWithTheOldKey(['王芳'])
    await street.env.change('persons', { _id: personId }, { $set: { sealed: 'lost.AAAA.BBBB' } })
    const owner = await street.owner()
    const { runId } = await owner.get('person.startUpkeep', { kind: 'rotation', dryRun: false })
    await carriedOut(runId)
    const { runs } = await owner.get('person.upkeep', {})
    const counts = runs.find(one => one.runId === runId)?.counts
    expect(counts).toContainEqual({ name: 'persons', found: 0, broken: 1 })
    expect(sealedOf(personId)).toBe('lost.AAAA.BBBB')
  })
})

test('the operator’s command asks, waits for the timer, and is on record', async () => {
  await oldStreet()
  Object.assign(process.env, street.env.sdkEnv())
  const told: string[] = []
  const wait = async () => {
    await street.env.trigger('tick', 'everyMinute')
    street.env.clock.set(street.env.clock.now() + 2 * minute)
  }
  const asked = await askUpkeep('retention', true, {
    now: Date.now(),
    tell: text => told.push(text),
    wait,
  })
  expect(asked).toMatchObject({ kind: 'retention', dryRun: true, state: 'done' })
  expect(asked.counts).toContainEqual({ name: 'refusals', found: 0, broken: 0 })
  expect(told[0]).toContain('asked for')
  expect(street.env.read('auditRows', { action: 'person.startUpkeep' })).toMatchObject([
    { personId: 'command', outcome: 'done' },
  ])
})

test('a repeat of the same tap is the same run, and it is on record', async () => {
  const owner = await street.owner()
  const tap = { requestId: 'upkeep-tap-1' }
  const input = { kind: 'retention', dryRun: true } as const
  expect(await owner.get('person.startUpkeep', input, tap)).toEqual(
    await owner.get('person.startUpkeep', input, tap),
  )
  expect(street.env.read('upkeepRuns')).toHaveLength(1)
  expect(street.env.read('auditRows', { action: 'person.startUpkeep' })).toMatchObject([{ outcome: 'done' }])
})
