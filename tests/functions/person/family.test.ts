import { familyMax, guardianConsentVersion as guardianConsent } from '../../../domain/person/person'
import { day, now, world } from '../../world'
import { xiwang } from '../../world/organisation'

const street = world()
const child = { name: '小明', relation: 'child', birthDate: '2016-03-02', guardianConsent } as const
const parent = { name: '王老先生', relation: 'parent', birthDate: '1956-03-02' } as const

async function wangWithChild() {
  const wang = await street.resident('王芳', { birthDate: '1988-01-02' })
  const { family } = await wang.get('person.saveMember', child)
  return { wang, childId: family[0]?.id ?? '' }
}

describe('person.saveMember', () => {
  test('adds and corrects', async () => {
    const { wang, childId } = await wangWithChild()
    const { family } = await wang.get('person.saveMember', { ...child, id: childId, name: '王小明' })
    expect(family).toEqual([
      {
        id: childId,
        name: '王小明',
        relation: 'child',
        birthDate: '2016-03-02',
        guardianConsent: { version: guardianConsent, at: now },
      },
    ])
    expect(JSON.stringify(street.env.read('persons'))).not.toMatch(/小明|2016-03/)
  })

  test('a repeat adds nobody', async () => {
    const wang = await street.resident('王芳')
    const again = { requestId: 'member-tap-1' }
    await wang.get('person.saveMember', parent, again)
    await wang.get('person.saveMember', child)
    expect((await wang.get('person.saveMember', parent, again)).family).toHaveLength(2)
  })

  test('the list holds eight, also when nine are added at once', async () => {
    const wang = await street.resident('王芳')
    const names = Array.from({ length: familyMax + 1 }, (_, i) => `家人${i}`)
    const replies = await Promise.all(
      names.map(name => wang.call('person.saveMember', { name, relation: 'other' })),
    )
    expect(replies.filter(reply => !reply.ok)).toEqual([
      expect.objectContaining({ cause: 'familyFull', detail: { familyMax } }),
    ])
    expect((await wang.get('person.me', {})).family).toHaveLength(familyMax)
  })

  test.each([
    ['guardianConsentNeeded', { ...child, guardianConsent: undefined }],
    ['consentOutdated', { ...child, guardianConsent: '2020-01' }],
    ['birthDateWrong', { ...parent, birthDate: '2030-01-01' }],
    ['unknownAttendee', { ...parent, id: 'somebody-else' }],
    ['badInput', { ...parent, name: '' }],
  ])('%s: nothing is written', async (cause, input) => {
    const wang = await street.resident('王芳')
    const before = street.env.read('persons')
    expect(await wang.call('person.saveMember', input)).toMatchObject({ ok: false, cause })
    expect(street.env.read('persons')).toEqual(before)
  })

  test('needs a profile of one’s own', async () => {
    expect(await street.as('路人').call('person.saveMember', parent)).toMatchObject({
      cause: 'profileNeeded',
    })
  })

  test('another person’s family is out of reach by its id', async () => {
    const { childId } = await wangWithChild()
    const li = await street.resident('李强')
    expect(await li.call('person.saveMember', { ...child, id: childId })).toMatchObject({
      cause: 'unknownAttendee',
    })
    await li.get('person.removeMember', { id: childId })
    expect((await street.as('王芳').get('person.me', {})).family).toHaveLength(1)
  })
})

describe('person.removeMember', () => {
  test('removes, and again changes nothing', async () => {
    const { wang, childId } = await wangWithChild()
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
    const before = street.env.read('persons')
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
    expect(street.env.read('persons')).toEqual(before)
  })

  test('not while they sit somewhere ahead', async () => {
    const { wang, childId } = await wangWithChild()
    const activityId = await street.activity()
    const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self', childId] })
    expect(await wang.call('person.removeMember', { id: childId })).toMatchObject({ cause: 'liveSignups' })
    await wang.get('signup.cancel', { signupId })
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
  })

  test('not while they wait, nor under a corrected name', async () => {
    const { wang, childId } = await wangWithChild()
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const li = await street.resident('李强')
    await li.get('signup.join', { activityId, attendees: ['self'] })
    expect(await wang.get('signup.join', { activityId, attendees: [childId] })).toMatchObject({
      state: 'waiting',
    })
    await wang.get('person.saveMember', { ...child, id: childId, birthDate: '2016-03-03' })
    expect(await wang.call('person.removeMember', { id: childId })).toMatchObject({ cause: 'liveSignups' })
  })

  test('a grown-up’s name leaves what is over as well, and how many came stays', async () => {
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', { name: '王建国', relation: 'parent' })
    const over = await street.activity({ partyMax: 2 })
    await wang.get('signup.join', { activityId: over, attendees: ['self', family[0]?.id ?? ''] })
    street.env.clock.advance(8 * day)
    expect((await wang.get('person.removeMember', { id: family[0]?.id ?? '' })).family).toEqual([])
    const [mine] = (await wang.get('signup.mine', {})).items
    expect(mine?.attendees).toEqual(['王芳'])
    const chen = await street.staff('陈静', 'station', xiwang)
    const roster = await chen.get('signup.roster', { activityId: over, purpose: '统计' })
    expect(roster.seated).toBe(2)
    expect(JSON.stringify(roster)).not.toContain('王建国')
  })

  test('once the activity is over they are free to go', async () => {
    const { wang, childId } = await wangWithChild()
    const over = await street.activity()
    await wang.get('signup.join', { activityId: over, attendees: [childId] })
    street.env.clock.advance(8 * day)
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
  })

  test('once the office has cancelled the activity they are free to go', async () => {
    const { wang, childId } = await wangWithChild()
    const activityId = await street.activity()
    await wang.get('signup.join', { activityId, attendees: [childId] })
    await street.as('周伟').get('activity.cancel', { activityId, rev: 1, reason: '下雨' })
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
  })

  test('who sits alone keeps nobody else in the list', async () => {
    const { wang, childId } = await wangWithChild()
    const activityId = await street.activity()
    await wang.get('signup.join', { activityId, attendees: ['self'] })
    expect((await wang.get('person.removeMember', { id: childId })).family).toEqual([])
  })
})
