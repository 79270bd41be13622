import { profileConsentVersion as consent } from '../../../domain/person/person'
import { world } from '../../world'

const street = world()
const persons = () => street.env.read('persons')

describe('person.me', () => {
  test('a visitor is told that there is no profile yet, and leaves no trace', async () => {
    expect(await street.as('路人').get('person.me', {})).toEqual({
      registered: false,
      name: '',
      family: [],
      roles: [],
      consents: [],
      largeText: 'system',
    })
    expect(persons()).toEqual([])
  })
})

describe('person.saveProfile', () => {
  test('makes a record, whose personal part lies sealed', async () => {
    const wang = street.as('王芳')
    const me = await wang.get('person.saveProfile', {
      name: ' 王芳 ',
      consent,
      birthDate: '1988-01-02',
      homeEstateId: 'estate-1',
    })
    expect(me).toMatchObject({
      registered: true,
      name: '王芳',
      birthDate: '1988-01-02',
      homeEstateId: 'estate-1',
      homeSiteId: 'xiwang',
    })
    expect(await wang.get('person.me', {})).toEqual(me)
    expect(persons()).toEqual([expect.objectContaining({ _id: me.personId, wx: wang.openid, rev: 1 })])
    expect(JSON.stringify(persons())).not.toMatch(/王芳|1988/)
  })

  test('corrects it, and what was emptied is gone', async () => {
    const wang = await street.resident('王芳', { birthDate: '1988-01-02', homeEstateId: 'estate-1' })
    await wang.get('person.saveProfile', { name: '王小芳', consent })
    const me = await wang.get('person.me', {})
    expect(me).toMatchObject({ name: '王小芳' })
    expect(Object.keys(me)).not.toEqual(expect.arrayContaining(['birthDate']))
    expect(me).not.toHaveProperty('homeSiteId')
    expect(persons()).toHaveLength(1)
  })

  test('two first taps at once make one record', async () => {
    const wang = street.as('王芳')
    const both = await Promise.all(
      [1, 2, 3].map(() => wang.get('person.saveProfile', { name: '王芳', consent })),
    )
    expect(new Set(both.map(me => me.personId)).size).toBe(1)
    expect(persons()).toHaveLength(1)
  })

  test('a repeat changes nothing, also when it is late', async () => {
    const wang = street.as('王芳')
    const again = { requestId: 'profile-tap-1' }
    await wang.get('person.saveProfile', { name: '王芳', consent }, again)
    await wang.get('person.saveProfile', { name: '王小芳', consent })
    const before = persons()
    expect(await wang.get('person.saveProfile', { name: '王芳', consent }, again)).toMatchObject({
      name: '王小芳',
    })
    expect(persons()).toEqual(before)
  })

  test.each([
    ['consentOutdated', { name: '王芳', consent: '2020-01' }],
    ['estateUnknown', { name: '王芳', consent, homeEstateId: 'estate-9' }],
    ['guardianAccountNeeded', { name: '小明', consent, birthDate: '2016-03-02' }],
    ['badInput', { name: '', consent }],
    ['badInput', { name: '王​芳', consent }],
    ['badInput', { name: '王芳', consent, birthDate: '1988-02-30' }],
    ['badInput', { name: '王'.repeat(21), consent }],
  ])('%s: nothing is written', async (cause, input) => {
    expect(await street.as('王芳').call('person.saveProfile', input)).toMatchObject({ ok: false, cause })
    expect(persons()).toEqual([])
  })

  test('two changes at once are both kept', async () => {
    const wang = await street.resident('王芳')
    await Promise.all([
      wang.get('person.saveProfile', { name: '王小芳', consent }),
      wang.get('person.saveSettings', { largeText: 'on' }),
      wang.get('person.saveMember', { name: '王老先生', relation: 'parent' }),
    ])
    expect(await wang.get('person.me', {})).toMatchObject({
      name: '王小芳',
      largeText: 'on',
      family: [{ name: '王老先生' }],
    })
  })
})

describe('person.saveSettings', () => {
  test('keeps 大字版', async () => {
    const wang = await street.resident('王芳')
    expect(await wang.get('person.saveSettings', { largeText: 'on' })).toMatchObject({ largeText: 'on' })
    expect(await wang.get('person.me', {})).toMatchObject({ largeText: 'on' })
  })

  test('needs a profile, and a word of the list', async () => {
    expect(await street.as('路人').call('person.saveSettings', { largeText: 'on' })).toMatchObject({
      cause: 'profileNeeded',
    })
    const wang = await street.resident('王芳')
    const wrong = { action: 'person.saveSettings', input: { largeText: 'huge' }, requestId: 'request-x1' }
    expect(await street.send(wrong, wang.openid)).toMatchObject({ cause: 'badInput' })
  })
})
