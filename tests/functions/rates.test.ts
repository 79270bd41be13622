import { contract } from '../../domain/contract'
import { rateOf } from '../../domain/rates'
import { inputSchemas } from '../contract/inputs'
import { hour, minute, world } from '../world'
import { actionNames } from '../world/inputs'
import { xiwang } from '../world/organisation'

const street = world()

const member = { name: '李小雨', relation: 'other' } as const

test('of a burst through many instances exactly as many pass as there is room for, until the minute is over', async () => {
  const wang = await street.resident('王芳')
  const li = await street.resident('李强')
  // Writing is slow, so that several instances stand before it at the same time, whatever they have read by then.
  const slow = street.env.faults.add({
    effect: 'delay',
    ms: 40,
    collection: 'rates',
    action: 'database.modifyDocument',
    times: Number.POSITIVE_INFINITY,
  })
  const taps = () => Array.from({ length: 40 }, () => wang.call('person.saveSettings', { largeText: 'on' }))
  const answers = await Promise.all(taps())
  const refused = answers.filter(answer => !answer.ok)
  expect(answers.length - refused.length).toBe(30)
  expect(refused[0]).toMatchObject({ cause: 'tooOften', message: '点得太快了，请过一分钟再试' })

  // Somebody else, or something else, is not held up.
  expect(await li.call('person.saveSettings', { largeText: 'on' })).toMatchObject({ ok: true })
  expect(await wang.call('person.saveMember', member)).toMatchObject({ ok: true })

  street.env.clock.advance(minute - 1)
  expect(await wang.call('person.saveSettings', { largeText: 'off' })).toMatchObject({ cause: 'tooOften' })
  street.env.clock.advance(1)
  const later = await Promise.all(taps())
  expect(later.filter(answer => answer.ok)).toHaveLength(30)
  expect(slow.struck).toBeGreaterThan(60)
})

test('a window has no edge at which twice as much gets through', async () => {
  const wang = await street.resident('王芳')
  const settings = { largeText: 'on' } as const
  for (let nth = 0; nth < 20; nth++) await wang.get('person.saveSettings', settings)
  street.env.clock.advance(minute / 2)
  for (let nth = 0; nth < 10; nth++) await wang.get('person.saveSettings', settings)
  street.env.clock.advance(minute / 2)
  const answers = []
  for (let nth = 0; nth < 25; nth++) answers.push(await wang.call('person.saveSettings', settings))
  expect(answers.filter(answer => answer.ok)).toHaveLength(20)
})

test('counting costs one request, a refusal three, and what is exempt or only reads none', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const asked = async (act: () => Promise<unknown>) => {
    street.env.resetStats()
    await act()
    return street.env.invocations().flatMap(({ calls }) => calls.filter(call => call.collection === 'rates'))
      .length
  }
  await wang.get('person.saveSettings', { largeText: 'on' })
  expect(await asked(() => wang.get('person.saveSettings', { largeText: 'off' }))).toBe(1)
  for (let nth = 2; nth < 30; nth++) await wang.get('person.saveSettings', { largeText: 'on' })
  expect(await asked(() => wang.call('person.saveSettings', { largeText: 'off' }))).toBe(3)
  expect(await asked(() => wang.get('activity.list', {}))).toBe(0)
  const join = () => wang.get('signup.join', { activityId, attendees: ['self'] })
  expect(await asked(join)).toBe(0)
})

test('joining and cancelling are never in their own way', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  for (let nth = 0; nth < 35; nth++) {
    const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self'] })
    await wang.get('signup.cancel', { signupId })
  }
})

test('the set-up code is not guessed', async () => {
  const wang = await street.resident('王芳')
  for (let nth = 0; nth < 5; nth++)
    expect(await wang.call('person.claimOwner', { code: `guess-${nth}` })).toMatchObject({
      cause: 'codeWrong',
    })
  street.env.clock.advance(hour - 1)
  expect(await wang.call('person.claimOwner', { code: 'guess-6' })).toMatchObject({
    cause: 'tooManyTries',
    message: '试的次数太多了，请过一小时再试',
  })
  street.env.clock.advance(1)
  expect(await wang.call('person.claimOwner', { code: 'guess-7' })).toMatchObject({ cause: 'codeWrong' })
})

test('full names are laid open by the page, masked ones as often as one likes', async () => {
  const activityId = await street.activity()
  const chen = await street.staff('陈静', 'station', xiwang)
  const purpose = '现场签到'
  for (let nth = 0; nth < 60; nth++) await chen.get('signup.roster', { activityId, purpose })
  expect(await chen.call('signup.roster', { activityId, purpose })).toMatchObject({ cause: 'tooOften' })
  expect(await chen.call('signup.roster', { activityId })).toMatchObject({ ok: true })
})

test('whoever may not do a thing is not counted', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const before = street.env.read('rates')
  for (const call of [
    () => wang.call('activity.cancel', { activityId, rev: 1, reason: '试一试' }),
    () => wang.call('person.saveMember', { ...member, name: '' }),
  ])
    expect(await call()).toMatchObject({ ok: false })
  expect(street.env.read('rates')).toEqual(before)
})

test('what is counted does not say who it was, and is cleared away after an hour', async () => {
  const wang = await street.resident('王芳')
  const text = JSON.stringify(street.env.read('rates'))
  expect(text).not.toBe('[]')
  expect(text).not.toContain(wang.openid)
  expect(text).not.toContain(String(street.env.read('persons')[0]?._id))

  street.env.clock.advance(hour / 2)
  await wang.get('person.saveSettings', { largeText: 'on' })
  street.env.clock.advance(hour / 2)
  await street.env.trigger('tick', 'everyMinute')
  expect(street.env.read('rates')).toHaveLength(1)
})

test('every write is limited, but for those whose seats limit themselves', () => {
  const free = actionNames.filter(name => contract[name].kind === 'write' && !rateOf(name, 'write', {}))
  expect(free).toEqual(['signup.join', 'signup.cancel', 'signup.accept', 'signup.reduce'])
})

test('what states a purpose is limited, whatever it is', () => {
  const schemas = inputSchemas()
  const stating = actionNames.filter(name => schemas[name]?.input.properties?.purpose !== undefined)
  expect(stating).toEqual(expect.arrayContaining(['signup.roster', 'audit.export']))
  for (const name of stating)
    expect(rateOf(name, contract[name].kind, { purpose: '试一试' })?.max).toBeLessThanOrEqual(60)
})
