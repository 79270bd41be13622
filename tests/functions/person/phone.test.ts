import { minute, now, world } from '../../world'

const street = world()
const number = '13812345678'
const everywhere = () => JSON.stringify(['persons', 'auditRows', 'jobs'].map(name => street.env.read(name)))
const logs = () =>
  street.env
    .invocations()
    .flatMap(({ logs }) => logs.map(({ text }) => text))
    .join('\n')

describe('person.savePhone', () => {
  test('kept sealed, found by its hash, shown masked, whole in one’s own copy alone', async () => {
    const wang = await street.resident('王芳')
    const me = await wang.get('person.savePhone', { phone: '138 1234-5678' })
    expect(me.phone).toBe('138****5678')
    expect(street.env.read('persons', { phoneHash: { $exists: true } })).toHaveLength(1)
    expect(everywhere()).not.toContain('12345678')
    expect(JSON.stringify(await wang.get('person.ownData', {}))).not.toContain(number)
    const copy = await wang.get('person.exportOwnData', {})
    expect(copy.items[0]?.facts).toContainEqual({ label: '手机号', value: number })
    expect(logs()).not.toContain('12345678')
  })

  test('the same number is the same hash, another one another', async () => {
    const hashes: unknown[] = []
    for (const [name, phone] of [
      ['王芳', number],
      ['李强', '+86 13812345678'],
      ['张明', '13900000000'],
    ] as const) {
      const person = await street.resident(name)
      const { personId = '' } = await person.get('person.savePhone', { phone })
      hashes.push(street.env.get('persons', personId)?.phoneHash)
    }
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })

  test('a corrected profile keeps it', async () => {
    const wang = await street.resident('王芳')
    await wang.get('person.savePhone', { phone: number })
    await street.resident('王芳', { birthDate: '1988-01-02' })
    expect(await wang.get('person.me', {})).toMatchObject({ phone: '138****5678', birthDate: '1988-01-02' })
  })

  test.each([
    ['phoneWrong', '12345'],
    ['phoneWrong', 'abc'],
    ['badInput', ''],
    ['badInput', '1'.repeat(30)],
  ])('%s: nothing is written, and the answer does not repeat it', async (cause, phone) => {
    const wang = await street.resident('王芳')
    const before = street.env.read('persons')
    const reply = await wang.call('person.savePhone', { phone })
    expect(reply).toMatchObject({ ok: false, cause })
    if (phone) expect(JSON.stringify({ ...reply, requestId: '' })).not.toContain(phone)
    expect(street.env.read('persons')).toEqual(before)
  })

  test('a visitor is asked for a profile first', async () => {
    const reply = await street.as('来人').call('person.savePhone', { phone: number })
    expect(reply).toMatchObject({ ok: false, cause: 'profileNeeded' })
  })
})

describe('person.takePhone', () => {
  test('WeChat’s number, once; a repeat asks nobody and changes nothing', async () => {
    const wang = await street.resident('王芳')
    const code = street.env.wechat.phoneCodes.make(wang.openid, number)
    const tap = { requestId: 'phone-tap-1' }
    expect((await wang.get('person.takePhone', { code }, tap)).phone).toBe('138****5678')
    expect((await wang.get('person.takePhone', { code }, tap)).phone).toBe('138****5678')
    expect(logs()).not.toMatch(/12345678|fault/)
  })

  test.each(['not-a-code', 'used', 'late'])('a code that gives none (%s) leads to typing', async kind => {
    const wang = await street.resident('王芳')
    let code = kind
    if (kind !== 'not-a-code') {
      code = street.env.wechat.phoneCodes.make(wang.openid, number)
      if (kind === 'used') await wang.get('person.takePhone', { code })
      if (kind === 'late') street.env.clock.set(now + 6 * minute)
    }
    expect(await wang.call('person.takePhone', { code })).toMatchObject({ ok: false, cause: 'phoneNotGiven' })
  })
})

test('removed, nothing of it is left; erased, neither', async () => {
  const wang = await street.resident('王芳')
  const { personId = '' } = await wang.get('person.savePhone', { phone: number })
  expect((await wang.get('person.removePhone', {})).phone).toBeUndefined()
  expect(street.env.get('persons', personId)).not.toHaveProperty('phoneHash')
  await wang.get('person.savePhone', { phone: number })
  await wang.get('person.erase', { understood: true })
  expect(street.env.get('persons', personId)).not.toHaveProperty('phoneHash')
})
