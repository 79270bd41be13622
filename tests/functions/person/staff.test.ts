import { now, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()
const reason = '岗位需要'
const idOf = async (name: string): Promise<string> =>
  (await street.as(name).get('person.me', {})).personId ?? ''

async function namesIn(input: { siteId?: string; former?: boolean }): Promise<string[]> {
  const { people } = await (await street.owner()).get('person.staff', input)
  return people.map(({ name }) => name).sort()
}

describe('person.staff', () => {
  test('of one site, and of those who held a role', async () => {
    const owner = await street.owner()
    await street.staff('陈静', 'station', xiwang)
    await street.staff('李娜', 'station', liaohe)
    await street.staff('孙丽', 'correspondent', xiwang)
    const role = { role: 'station', siteId: liaohe } as const
    await owner.get('person.revokeRole', { personId: await idOf('李娜'), ...role, reason })
    expect(await namesIn({ siteId: xiwang })).toEqual(['孙丽', '陈静'])
    expect(await namesIn({ siteId: liaohe })).toEqual([])
    expect(await namesIn({ siteId: liaohe, former: true })).toEqual(['李娜'])
    expect(await namesIn({ siteId: xiwang, former: true })).toEqual([])
    expect(await namesIn({ former: true })).toEqual(['李娜'])
  })

  test('a role at one site and a site of another role do not add up', async () => {
    const owner = await street.owner()
    await street.staff('李强', 'volunteer')
    await street.staff('陈静', 'station', xiwang)
    await owner.get('person.grantRole', {
      personId: await idOf('陈静'),
      role: 'leader',
      siteId: liaohe,
      reason,
    })
    expect(await namesIn({ siteId: liaohe })).toEqual(['陈静'])
    expect(await namesIn({})).toEqual(['吴磊', '陈静'])
  })
})

describe('person.staffMember', () => {
  test('what one holds and held, and by whose hand', async () => {
    const owner = await street.owner()
    await street.staff('陈静', 'station', xiwang)
    const personId = await idOf('陈静')
    const at = { role: 'station', siteId: xiwang } as const
    await owner.get('person.revokeRole', { personId, ...at, reason: '调岗' })
    await owner.get('person.grantRole', { personId, role: 'street', reason: '调到街道' })
    expect(await owner.get('person.staffMember', { personId })).toEqual({
      personId,
      name: '陈静',
      grants: [{ role: 'street', grantedBy: '吴磊', grantedAt: now, reason: '调到街道' }],
      former: [
        {
          ...at,
          grantedBy: '吴磊',
          grantedAt: now,
          reason,
          revokedBy: '吴磊',
          revokedAt: now,
          revokeReason: '调岗',
        },
      ],
      lastOwner: false,
    })
  })

  test('the last owner is told apart', async () => {
    const owner = await street.owner()
    const personId = await idOf('吴磊')
    expect(await owner.get('person.staffMember', { personId })).toMatchObject({ lastOwner: true })
    await street.staff('孙丽', 'owner')
    expect(await owner.get('person.staffMember', { personId })).toMatchObject({ lastOwner: false })
  })

  test('residents are not looked up by their id', async () => {
    const owner = await street.owner()
    await street.resident('王芳')
    for (const personId of [await idOf('王芳'), 'nobody'])
      expect(await owner.call('person.staffMember', { personId })).toMatchObject({ cause: 'personUnknown' })
  })

  test('street staff see their colleagues, station staff do not', async () => {
    const zhou = await street.staff('周伟', 'street')
    const chen = await street.staff('陈静', 'station', xiwang)
    const personId = await idOf('陈静')
    expect(await zhou.get('person.staffMember', { personId })).toMatchObject({ name: '陈静' })
    expect(await chen.call('person.staffMember', { personId })).toMatchObject({ cause: 'notAllowed' })
  })
})
