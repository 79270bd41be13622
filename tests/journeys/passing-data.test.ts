import { guardianConsentVersion } from '../../domain/person/person'
import { day, hour, now, world } from '../world'
import { activityFields } from '../world/fields'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'
import { findIn, inTheCloud, keptBy, listenTo, type Places } from './passing-data'

/**
 * Personal data in passing: after a whole journey of people whose names, numbers and birth dates are like no others, none
 * of it lies or went anywhere but where it belongs, which is the answers to themselves and to staff who said what for.
 */

const street = world()
const browser = browsers(street)

const mother = { name: '欧阳甲子', birthDate: '1987-06-05', phone: '13911112222' }
const child = { name: '欧阳小丑', birthDate: '2017-03-04' }
const marks = [mother.name, mother.birthDate, mother.phone, child.name, child.birthDate]

const refusalsOf = async (asks: Promise<unknown>[]): Promise<string> =>
  JSON.stringify(await Promise.all(asks))

/** Everything that a family and the office do with each other; gives what was said and kept on the way. */
async function journey() {
  const activityId = await street.activity({ title: '中秋月饼会', partyMax: 3, minAge: 3 })
  const mum = await browser.of(mother.name)
  const seen = listenTo(mum.page)
  await mum.tap('中秋月饼会')
  await mum.tap('报名')
  await mum.fill('您的姓名', mother.name)
  await mum.tap('我已看过上面的说明，同意')
  await mum.fill('您的出生日期', mother.birthDate)
  await mum.tap('添加家人')
  await mum.fill('家人姓名', child.name)
  await mum.tap('子女')
  await mum.fill('出生日期', child.birthDate)
  await mum.tap('我是孩子的父母或其他监护人')
  await mum.tap('添加')
  await mum.tap('确认报名（2 人）')
  await mum.see('已报名')
  await mum.open('pages/person/profile/index')
  await mum.fill('手机号（可以不填）', mother.phone)
  await mum.tap('保存手机号')
  await mum.see('139****2222')
  await mum.open('own/pages/export/index')
  await mum.tap('整理我的信息')
  await mum.see(mother.phone)

  // What goes wrong says nothing of what was typed.
  const me = street.as(mother.name)
  const refusals = await refusalsOf([
    me.call('signup.join', { activityId, attendees: ['self'] }),
    street.send({ action: 'person.saveProfile', input: mother, requestId: 'wrong-000001' }, me.openid),
    street.send({ action: mother.name, input: child, requestId: 'wrong-000002' }, me.openid),
    me.call('person.saveMember', { ...child, relation: 'child', guardianConsent: guardianConsentVersion }),
    me.call('person.savePhone', { phone: `${mother.phone}0` }),
  ])
  const fault = street.env.faults.add({
    fn: 'api',
    collection: 'persons',
    action: 'database.modifyDocument',
    effect: 'fail',
  })
  const broken = await refusalsOf([me.call('person.savePhone', { phone: mother.phone })])
  fault.remove()

  const neighbour = await street.resident('李强', { birthDate: '1980-01-02' })
  await neighbour.get('signup.join', { activityId, attendees: ['self'] })
  for (const one of [me, neighbour]) {
    street.env.consent(one.openid, 'local-activity-changed')
    await one.get('message.accept', { answers: [{ template: 'activityChanged', answer: 'accept' }] })
  }
  await street.staff('陈静', 'station', xiwang)
  const clerk = await browser.of('陈静')
  const seenByClerk = listenTo(clerk.page)
  await clerk.open(`office/pages/activity/index?id=${activityId}`)
  await clerk.see('姓名已隐去一部分')
  await clerk.notSee(mother.name)
  await clerk.tap('显示完整姓名')
  await clerk.tap('现场签到')
  await clerk.tapIn('显示完整姓名', '写明用途，显示姓名')
  await clerk.see(mother.name)
  const fields = {
    ...activityFields,
    title: '中秋月饼会',
    partyMax: 3,
    minAge: 3,
    startsAt: now + 8 * day,
    endsAt: now + 8 * day + hour,
  }
  await street.as('陈静').get('activity.save', { activityId, rev: 1, fields })
  for (let i = 0; i < 2; i++) await street.env.trigger('tick', 'everyMinute')
  expect(street.env.sent().map(({ openid }) => openid)).toContain(neighbour.openid)

  const places: Places = {
    'error replies': refusals + broken + seen.refusals() + seenByClerk.refusals(),
    addresses: seen.addresses() + seenByClerk.addresses(),
    'the phone': await keptBy(mum.page),
    'the clerk’s computer': await keptBy(clerk.page),
    ...inTheCloud(street),
  }
  return { mum, me, places }
}

test('after a whole journey nothing of it lies where it does not belong', async () => {
  street.allowFaults()
  const { mum, me, places } = await journey()
  expect(findIn(places, marks)).toEqual([])
  // Each place has something in it, or nothing was looked at.
  const empty = Object.entries(places).filter(([, text]) => text.length < 20)
  expect(empty.map(([place]) => place)).toEqual(['scenes of codes'])

  // And each is really looked at: one leak planted in every place that a test can reach is found there.
  await street.env.seed('auditRows', [{ _id: 'planted', note: mother.name }])
  street.env.wechat.codes.add({
    at: now,
    scene: mother.phone,
    page: 'pages/site/home/index',
    version: 'release',
    width: 430,
    text: '',
    fn: 'api',
  })
  const told = listenTo(mum.page)
  await mum.page.evaluate(name => {
    localStorage.setItem('planted', name)
    location.hash = `#/pages/site/home/index?name=${encodeURIComponent(name)}`
  }, mother.name)
  await mum.see('中秋月饼会')
  const planted = {
    'error replies': JSON.stringify(await me.call('person.me', {})),
    addresses: told.addresses(),
    'the phone': await keptBy(mum.page),
    ...inTheCloud(street),
  }
  const found = new Set(findIn(planted, marks).map(line => line.split(':')[0]))
  expect([...found].sort()).toEqual(
    ['addresses', 'database', 'error replies', 'scenes of codes', 'the phone', 'the record of acts'].sort(),
  )
})
