import { sayShowCode, showCodeMs } from '../../../domain/person/show-code'
import { now, world } from '../../world'
import { xiwang } from '../../world/organisation'

const street = world()
const idOf = async (name: string): Promise<string> =>
  (await street.as(name).get('person.me', {})).personId ?? ''

test('whoever shows their code is found, and the look is in the record of acts', async () => {
  const owner = await street.owner()
  const chen = await street.resident('陈静')
  const { code, expiresAt } = await chen.get('person.showCode', {})
  expect(expiresAt).toBe(now + showCodeMs)
  const personId = await idOf('陈静')
  expect(await owner.get('person.byCode', { code: sayShowCode(code) })).toEqual({
    personId,
    name: '陈静',
    roles: [],
  })
  expect(street.env.read('auditRows', { action: 'person.byCode' })).toMatchObject([
    { personId: await idOf('吴磊'), about: { personId }, outcome: 'viewed' },
  ])
})

test('the code itself is nowhere in the database', async () => {
  const { code } = await (await street.resident('陈静')).get('person.showCode', {})
  expect(street.env.read('personCodes')).toHaveLength(1)
  expect(JSON.stringify(street.env.read('personCodes'))).not.toContain(code)
})

test('it counts for ten minutes, and until the next one is shown', async () => {
  const owner = await street.owner()
  const chen = await street.resident('陈静')
  const first = await chen.get('person.showCode', {})
  const second = await chen.get('person.showCode', {})
  expect(second.code).not.toBe(first.code)
  expect(await owner.call('person.byCode', { code: first.code })).toMatchObject({ cause: 'showCodeWrong' })
  street.env.clock.set(second.expiresAt - 1)
  expect(await owner.call('person.byCode', { code: second.code })).toMatchObject({ ok: true })
  street.env.clock.set(second.expiresAt)
  expect(await owner.call('person.byCode', { code: second.code })).toMatchObject({ cause: 'showCodeWrong' })
  expect(street.env.read('personCodes')).toHaveLength(1)
})

test('the same tap shows the same code, and a late repeat does not void the newer one', async () => {
  const owner = await street.owner()
  const chen = await street.resident('陈静')
  const show = (requestId: string) => chen.get('person.showCode', {}, { requestId })
  const first = await show('show-tap-1')
  street.env.clock.set(now + 1000)
  expect(await show('show-tap-1')).toEqual(first)
  const second = await show('show-tap-2')
  expect(await show('show-tap-1')).toEqual(first)
  expect(await owner.call('person.byCode', { code: second.code })).toMatchObject({ ok: true })
})

test.each(['4F7K-2M9Q', 'nonsense', '00000000'])('nobody shows %s', async code => {
  const owner = await street.owner()
  expect(await owner.call('person.byCode', { code })).toMatchObject({ cause: 'showCodeWrong' })
  expect(street.env.read('auditRows', { action: 'person.byCode' })).toEqual([])
})

test('only owners look anybody up', async () => {
  const { code } = await (await street.resident('陈静')).get('person.showCode', {})
  const zhou = await street.staff('周伟', 'street')
  expect(await zhou.call('person.byCode', { code })).toMatchObject({ cause: 'notAllowed' })
  expect(await (await street.staff('李娜', 'station', xiwang)).call('person.byCode', { code })).toMatchObject(
    {
      cause: 'notAllowed',
    },
  )
  expect(await street.as('路人').call('person.showCode', {})).toMatchObject({ cause: 'profileNeeded' })
})
