import type { InputOf } from '../../../domain/contract'
import { hour, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'
import { tick } from '../message/telling'

const street = world()
const startsAt = now + hour
const endsAt = startsAt + 2 * hour

interface Scene {
  chen: Caller
  zhou: Caller
  wang: Caller
  personId: string
  activityId: string
}

/** An activity that is over, one who helped, and two of the staff. */
async function scene(): Promise<Scene> {
  const wang = await street.resident('王芳')
  const { personId = '' } = await wang.get('person.me', {})
  const times = { startsAt, endsAt, signupOpensAt: now - hour, signupClosesAt: startsAt }
  const activityId = await street.activity({ ...times, capacity: 20 })
  const chen = await street.staff('陈静', 'station', xiwang)
  const zhou = await street.staff('周伟', 'street')
  street.env.clock.set(endsAt + minute)
  return { chen, zhou, wang, personId, activityId }
}

type Record = InputOf<'hours.record'>
const inputOf = ({ activityId, personId }: Scene, facts: Partial<Record> = {}): Record => ({
  activityId,
  personId,
  startsAt,
  endsAt,
  content: '布置场地',
  evidence: '签到表第三行',
  ...facts,
})
const about = ({ personId }: Scene, entryId: string) => ({ siteId: xiwang, personId, entryId })
const ledger = ({ personId }: Scene) => street.env.get('hoursLedgers', personId)

test('recorded by one, approved by another, seen by the volunteer with what the law asks', async () => {
  const told = await scene()
  const { chen, zhou, wang } = told
  const { entryId } = await chen.get('hours.record', inputOf(told))
  expect(await wang.get('hours.mine', {})).toMatchObject({ minutes: 0, stars: 0, nextAt: 100 })
  const verdict = { ...about(told, entryId), verdict: 'approved', words: '' } as const
  expect(await chen.call('hours.review', verdict)).toMatchObject({ cause: 'reviewedByOther' })
  const [waiting] = (await zhou.get('hours.board', { siteId: xiwang })).items
  expect(waiting).toMatchObject({ name: '王*', late: false, own: false, minutes: 120 })
  await zhou.get('hours.review', verdict)
  expect((await zhou.get('hours.board', { siteId: xiwang })).items).toEqual([])
  const mine = await wang.get('hours.mine', {})
  expect(mine).toMatchObject({ minutes: 120, entries: [{ review: { verdict: 'approved' } }] })
  expect(Object.values(mine.entries[0]?.served ?? {}).every(Boolean)).toBe(true)
  expect(JSON.stringify(mine)).not.toContain('"by"')
  await tick(street.env)
  expect(street.env.get('jobs', 'hours.prove')).toMatchObject({ report: { ledgers: 1, wrong: 0 } })
})

test('a correction is an entry, and what it corrects stays as it was', async () => {
  const told = await scene()
  const { chen, zhou, wang } = told
  const { entryId } = await chen.get('hours.record', inputOf(told))
  await zhou.get('hours.review', { ...about(told, entryId), verdict: 'approved', words: '' })
  const shorter = { ...about(told, entryId), startsAt, endsAt: startsAt + hour, evidence: '提前离开' }
  const correction = await zhou.get('hours.correct', shorter)
  await chen.get('hours.review', { ...about(told, correction.entryId), verdict: 'approved', words: '' })
  const { minutes, entries } = await wang.get('hours.mine', {})
  expect([minutes, entries.map(entry => entry.minutes)]).toEqual([60, [-60, 120]])
})

test('two places at once, more than the service was long, a draft, nobody', async () => {
  const told = await scene()
  const { chen } = told
  await chen.get('hours.record', inputOf(told))
  expect(await chen.call('hours.record', inputOf(told))).toMatchObject({ cause: 'elsewhereThen' })
  const longer = inputOf(told, { startsAt: startsAt - minute })
  expect(await chen.call('hours.record', longer)).toMatchObject({ cause: 'beyondService' })
  expect(await chen.call('hours.record', inputOf(told, { personId: 'none' }))).toMatchObject({
    cause: 'personUnknown',
  })
  expect(ledger(told)).toMatchObject({ entries: [{ minutes: 120 }] })
})

test('another station sees, reviews and corrects nothing of it', async () => {
  const told = await scene()
  const { entryId } = await told.chen.get('hours.record', inputOf(told))
  const li = await street.staff('李强', 'station', liaohe)
  const before = ledger(told)
  expect((await li.get('hours.board', { siteId: liaohe })).items).toEqual([])
  const theirs = { ...about(told, entryId), siteId: liaohe }
  expect(await li.call('hours.review', { ...theirs, verdict: 'approved', words: '' })).toMatchObject({
    cause: 'entryUnknown',
  })
  expect(
    await li.call('hours.correct', { ...theirs, startsAt, endsAt: startsAt, evidence: '没来' }),
  ).toMatchObject({
    cause: 'entryUnknown',
  })
  expect(await li.call('hours.record', inputOf(told))).toMatchObject({ cause: 'notAllowed' })
  expect(ledger(told)).toEqual(before)
})

test('late after ten working days, and the owner’s table says which days those are', async () => {
  const told = await scene()
  await told.chen.get('hours.record', inputOf(told))
  const [entry] = (await told.zhou.get('hours.board', { siteId: xiwang })).items
  const off = ['2026-09-21', '2027-01-01']
  const owner = await street.owner()
  expect(await owner.get('hours.saveHolidays', { year: 2026, off, work: [] })).toEqual({ days: 1 })
  const [moved] = (await told.zhou.get('hours.board', { siteId: xiwang })).items
  expect(moved?.dueBefore).toBeGreaterThan(entry?.dueBefore ?? Number.NaN)
  street.env.clock.set(moved?.dueBefore ?? 0)
  expect((await told.zhou.get('hours.board', { siteId: xiwang })).items).toMatchObject([{ late: true }])
})

test('cut off after any write, the same request finishes it, once', async () => {
  const requestId = 'record-hours-1'
  const writes = await killAfterEachWrite(
    street,
    scene,
    told => told.chen.call('hours.record', inputOf(told), { requestId }),
    async told => {
      const reply = await told.chen.call('hours.record', inputOf(told), { requestId })
      expect(reply).toMatchObject({ ok: true })
      expect(ledger(told)).toMatchObject({ rev: 1, entries: [{ minutes: 120 }] })
    },
  )
  expect(writes).toBeGreaterThan(1)
})

test('an erased account leaves its hours, and no word about whose they are', async () => {
  const told = await scene()
  await told.chen.get('hours.record', inputOf(told))
  expect(JSON.stringify(await told.wang.get('person.ownRecords', { kind: 'hours' }))).toContain(
    '签到表第三行',
  )
  await told.wang.get('person.erase', { understood: true })
  await tick(street.env)
  expect(ledger(told)).toMatchObject({ entries: [{ minutes: 120, evidence: '' }] })
})
