import keys from '../../../config/local-keys.json'
import { day, now, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()
const reason = '岗位需要'
const code = keys.SETUP_CODE
const idOf = async (name: string): Promise<string> =>
  (await street.as(name).get('person.me', {})).personId ?? ''
const rolesOf = async (name: string) => (await street.as(name).get('person.me', {})).roles
const owners = () => street.env.get('owners', 'owners')?.people

describe('person.claimOwner', () => {
  test('the first owner names themselves, and it is in the audit log', async () => {
    const wu = await street.resident('吴磊')
    expect(await wu.get('person.claimOwner', { code })).toMatchObject({ roles: [{ role: 'owner' }] })
    expect(owners()).toEqual([await idOf('吴磊')])
    expect(street.env.read('auditRows')).toMatchObject([{ action: 'person.claimOwner', outcome: 'done' }])
  })

  test('it works once, whoever tries next', async () => {
    await street.owner()
    const li = await street.resident('李强')
    expect(await li.call('person.claimOwner', { code })).toMatchObject({ cause: 'codeWrong' })
    expect(await rolesOf('李强')).toEqual([])
    // Whoever lost the answer sends again, with a new intent or the same one.
    expect(await street.as('吴磊').get('person.claimOwner', { code })).toMatchObject({
      roles: [{ role: 'owner' }],
    })
    expect(owners()).toHaveLength(1)
  })

  test('of twelve at once one becomes owner', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `居民${i}`)
    await Promise.all(names.map(name => street.resident(name)))
    const replies = await Promise.all(names.map(name => street.as(name).call('person.claimOwner', { code })))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(replies.flatMap(reply => (reply.ok ? [] : [reply.cause])))).toEqual(new Set(['codeWrong']))
    expect(owners()).toHaveLength(1)
    expect((await Promise.all(names.map(rolesOf))).flat()).toHaveLength(1)
  })

  test.each([
    ['wrong', 'not-the-code'],
    ['nearly right', `${code} x`],
    ['longer', code.repeat(2)],
  ])('a code that is %s is refused', async (_, wrong) => {
    const li = await street.resident('李强')
    expect(await li.call('person.claimOwner', { code: wrong })).toMatchObject({ cause: 'codeWrong' })
    expect(owners()).toBeUndefined()
  })

  test('a visitor is asked for a profile first', async () => {
    expect(await street.as('路人').call('person.claimOwner', { code })).toMatchObject({
      cause: 'profileNeeded',
    })
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('a crash after request %d is healed by sending again', async nth => {
    street.allowFaults()
    const wu = await street.resident('吴磊')
    const fault = street.env.faults.add({ effect: 'crashAfter', fn: 'api', nth })
    await wu.call('person.claimOwner', { code }, { requestId: 'claim-tap-1' }).catch(() => undefined)
    expect(fault.struck).toBe(1)
    // A transaction that died with its process holds its documents until its time is up.
    street.env.clock.advance(31_000)
    expect(await wu.get('person.claimOwner', { code }, { requestId: 'claim-tap-1' })).toMatchObject({
      roles: [{ role: 'owner' }],
    })
    expect(owners()).toEqual([await idOf('吴磊')])
    expect(await rolesOf('吴磊')).toEqual([{ role: 'owner' }])
  })
})

describe('person.grantRole and person.revokeRole', () => {
  test('a role counts from the next call on, and stops at the next call', async () => {
    const owner = await street.owner()
    const chen = await street.resident('陈静')
    const personId = await idOf('陈静')
    const roster = () => chen.call('activity.manage', { siteId: xiwang })
    expect(await roster()).toMatchObject({ cause: 'notAllowed' })
    await owner.get('person.grantRole', { personId, role: 'station', siteId: xiwang, reason })
    expect(await roster()).toMatchObject({ ok: true })
    await owner.get('person.revokeRole', { personId, role: 'station', siteId: xiwang, reason: '调岗' })
    expect(await roster()).toMatchObject({ cause: 'notAllowed' })
  })

  test('a role ends at its time by itself', async () => {
    const owner = await street.owner()
    const chen = await street.resident('陈静')
    const personId = await idOf('陈静')
    await owner.get('person.grantRole', {
      personId,
      role: 'station',
      siteId: xiwang,
      until: now + day,
      reason,
    })
    street.env.clock.set(now + day - 1)
    expect(await chen.call('activity.manage', { siteId: xiwang })).toMatchObject({ ok: true })
    street.env.clock.set(now + day)
    expect(await chen.call('activity.manage', { siteId: xiwang })).toMatchObject({ cause: 'notAllowed' })
    expect(await rolesOf('陈静')).toEqual([])
  })

  test('a late repeat does not bring back what was taken away', async () => {
    const owner = await street.owner()
    await street.resident('陈静')
    const grant = { personId: await idOf('陈静'), role: 'station', siteId: xiwang, reason } as const
    const again = { requestId: 'grant-tap-1' }
    const first = await owner.get('person.grantRole', grant, again)
    await owner.get('person.revokeRole', { ...grant, reason: '调岗' })
    const before = street.env.read('persons')
    expect(await owner.get('person.grantRole', grant, again)).toEqual(first)
    expect(street.env.read('persons')).toEqual(before)
  })

  test('one person may hold several', async () => {
    const owner = await street.owner()
    await street.resident('陈静')
    const personId = await idOf('陈静')
    await owner.get('person.grantRole', { personId, role: 'station', siteId: xiwang, reason })
    await owner.get('person.grantRole', { personId, role: 'correspondent', siteId: liaohe, reason })
    await owner.get('person.grantRole', { personId, role: 'leader', reason })
    expect(await rolesOf('陈静')).toEqual([
      { role: 'station', siteId: xiwang },
      { role: 'correspondent', siteId: liaohe },
      { role: 'leader' },
    ])
  })

  test.each([
    ['roleSiteWrong', { role: 'station' }],
    ['siteUnknown', { role: 'station', siteId: 'nowhere' }],
    ['untilPassed', { role: 'street', until: now }],
    ['badInput', { role: 'street', reason: '' }],
  ] as const)('%s: nothing is granted', async (cause, input) => {
    const owner = await street.owner()
    await street.resident('陈静')
    const personId = await idOf('陈静')
    expect(await owner.call('person.grantRole', { personId, reason, ...input })).toMatchObject({ cause })
    expect(await rolesOf('陈静')).toEqual([])
  })

  test('somebody who never opened the mini-program is not known', async () => {
    const owner = await street.owner()
    for (const role of ['street', 'owner'] as const) {
      const grant = { personId: 'nobody', role, reason }
      expect(await owner.call('person.grantRole', grant)).toMatchObject({ cause: 'personUnknown' })
      expect(await owner.call('person.revokeRole', grant)).toMatchObject({ cause: 'personUnknown' })
    }
  })

  test('street staff grant nothing', async () => {
    const zhou = await street.staff('周伟', 'street')
    const personId = await idOf('周伟')
    expect(await zhou.call('person.grantRole', { personId, role: 'owner', reason })).toMatchObject({
      cause: 'notAllowed',
    })
    expect(await rolesOf('周伟')).toEqual([{ role: 'street' }])
  })
})

describe('the last owner', () => {
  test('stays', async () => {
    const owner = await street.owner()
    const personId = await idOf('吴磊')
    expect(await owner.call('person.revokeRole', { personId, role: 'owner', reason })).toMatchObject({
      cause: 'lastOwner',
    })
    const limited = { personId, role: 'owner', until: now + day, reason } as const
    expect(await owner.call('person.grantRole', limited)).toMatchObject({ cause: 'lastOwner' })
    expect(await rolesOf('吴磊')).toEqual([{ role: 'owner' }])
  })

  test('one whose time is limited does not count', async () => {
    const owner = await street.owner()
    await street.resident('孙丽')
    const personId = await idOf('孙丽')
    await owner.get('person.grantRole', { personId, role: 'owner', until: now + day, reason })
    const wu = await idOf('吴磊')
    expect(
      await street.as('孙丽').call('person.revokeRole', { personId: wu, role: 'owner', reason }),
    ).toMatchObject({
      cause: 'lastOwner',
    })
  })

  test.each([1, 2, 3, 4, 5])('of two who remove each other at once one stays (%d)', async () => {
    const wu = await street.owner()
    const sun = await street.staff('孙丽', 'owner')
    const [wuId, sunId] = [await idOf('吴磊'), await idOf('孙丽')]
    const replies = await Promise.all([
      wu.call('person.revokeRole', { personId: sunId, role: 'owner', reason }),
      sun.call('person.revokeRole', { personId: wuId, role: 'owner', reason }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const left = [...(await rolesOf('吴磊')), ...(await rolesOf('孙丽'))]
    expect(left).toEqual([{ role: 'owner' }])
    expect(owners()).toHaveLength(1)
  })
})

describe('person.staff', () => {
  test('lists who holds a role, page by page, for owners', async () => {
    const owner = await street.owner()
    await street.staff('陈静', 'station', xiwang)
    await street.staff('李强', 'volunteer')
    const { people, next } = await owner.get('person.staff', {})
    expect(people.map(({ name, roles }) => [name, roles]).sort()).toEqual([
      ['吴磊', [{ role: 'owner' }]],
      ['陈静', [{ role: 'station', siteId: xiwang }]],
    ])
    expect(next).toBeUndefined()
    expect(await street.as('陈静').call('person.staff', {})).toMatchObject({ cause: 'notAllowed' })
  })

  test('leaves nobody out between pages', async () => {
    const owner = await street.owner()
    const names = Array.from({ length: 70 }, (_, i) => `干部${i}`)
    for (const name of names) {
      await street.resident(name)
      await owner.get('person.grantRole', { personId: await idOf(name), role: 'street', reason })
    }
    const first = await owner.get('person.staff', {})
    const second = await owner.get('person.staff', { cursor: first.next })
    expect(first.people).toHaveLength(50)
    expect(new Set([...first.people, ...second.people].map(({ name }) => name)).size).toBe(71)
    expect(second.next).toBeUndefined()
  })
})
