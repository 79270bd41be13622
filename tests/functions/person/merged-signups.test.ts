import { ownDataAreas } from '../../../cloudfunctions/modules/own-data'
import schema from '../../../config/database.json'
import { wrongWith } from '../../model/invariants'
import { day, now, world } from '../../world'
import { xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'
import {
  birthDate,
  claim,
  clerk,
  codeFor,
  expectOne,
  ledgerOf,
  seatsAt,
  settleDown,
  twoRecords,
  understood,
} from './two-records'

/** What the two records had is the one's: see also tests/domain/signup/merge.test.ts. */

const street = world()

describe('what the two had', () => {
  test('is the one’s: seats, places, history; a seat held twice goes to the line', async () => {
    const two = await twoRecords(street)
    const code = await codeFor(street, two.deskId)
    const { signups } = await two.zhang.get('person.claimLook', { code })
    expect(signups.map(({ title, fate, attendees }) => [title, fate, attendees])).toEqual([
      ['两边都报的', 'joined', ['张*兰', '张*明']],
      ['要等的', 'moves', ['张*兰']],
    ])
    expect(await two.zhang.call('person.claimRecord', { code, ...understood })).toMatchObject({ ok: true })
    await expectOne(street, two)
  })

  test('killed after each of its writes and sent again, it ends the same', async () => {
    const rounds = await killAfterEachWrite(
      street,
      async () => {
        const two = await twoRecords(street, now, '张桂兰', false)
        return { two, code: await codeFor(street, two.deskId), tap: { requestId: 'claim-tap-1' } }
      },
      ({ two, code, tap }) => two.zhang.call('person.claimRecord', { code, ...understood }, tap),
      async ({ two, code, tap }) => {
        expect(await two.zhang.call('person.claimRecord', { code, ...understood }, tap)).toMatchObject({
          ok: true,
        })
        await expectOne(street, two)
      },
    )
    expect(rounds).toBeGreaterThan(9)
  }, 600_000)

  test('killed once and never sent again, the job finishes it', async () => {
    street.allowFaults()
    const two = await twoRecords(street)
    const code = await codeFor(street, two.deskId)
    street.env.faults.add({ fn: 'api', action: 'database.commitTransaction', nth: 1, effect: 'crashAfter' })
    await two.zhang.call('person.claimRecord', { code, ...understood }).catch(() => undefined)
    street.env.faults.clear()
    await expectOne(street, two)
  })

  test('late repeats of what staff did are told what they were told', async () => {
    const { zhou, zhang, deskId, childId, both, answer, more, join } = await twoRecords(street)
    const member = { personId: deskId, name: '张小红', relation: 'other' } as const
    const tap = { requestId: 'member-tap-1' }
    await zhou.get('person.deskSaveMember', member, tap)
    await claim(street, zhang, deskId)
    expect(await join(both, ['self', childId])).toEqual(answer)
    expect(await zhou.get('person.deskSaveMember', member, tap)).toEqual({ personId: deskId })
    const signupId = more[0]?.given ?? ''
    expect(await zhou.get('signup.deskCancel', { personId: deskId, signupId })).toEqual({
      signupId,
      state: 'gone',
    })
    // What is new is not for staff to do any more.
    const anew = { personId: deskId, activityId: both, attendees: ['self'] }
    expect(await zhou.call('signup.deskJoin', anew)).toMatchObject({ cause: 'recordMerged' })
    const theirs = { personId: deskId, signupId: answer.signupId }
    expect(await zhou.call('signup.deskCancel', theirs)).toMatchObject({ ok: true, data: { state: 'gone' } })
    expect(await zhou.call('person.deskSave', { personId: deskId, birthDate })).toMatchObject({
      cause: 'recordMerged',
    })
    expect(seatsAt(street, both)).toEqual({ seated: [2], offered: [1], waiting: [] })
  })

  test('is in the person’s own list, and looks at the old record too', async () => {
    const { zhou, zhang, deskId } = await twoRecords(street)
    await zhou.get('person.deskRecord', { personId: deskId, purpose: '电话核对' })
    await claim(street, zhang, deskId)
    const { kinds } = await zhang.get('person.ownData', {})
    const titles = kinds.find(({ kind }) => kind === 'profile')?.records.map(({ title }) => title)
    expect(titles).toEqual(['张桂兰', '社区代您登记过的信息'])
    const looks = kinds.find(({ kind }) => kind === 'looks')?.records
    expect(JSON.stringify(looks)).toContain('电话核对')
    const consents = kinds.find(({ kind }) => kind === 'consents')?.records
    expect(JSON.stringify(consents)).toContain('在社区口头同意')
  })

  test('the old id stands only where it was said to stand', async () => {
    const { zhang, deskId } = await twoRecords(street)
    await claim(street, zhang, deskId)
    await settleDown(street)
    const stays = ownDataAreas.flatMap(({ collections }) =>
      Object.entries(collections).flatMap(([name, holding]) =>
        holding !== 'nobody' && holding.afterMerge === 'idOnly' ? name : [],
      ),
    )
    const saying = Object.keys(schema.collections).filter(name =>
      JSON.stringify(street.env.read(name)).includes(deskId),
    )
    expect(saying.filter(name => !stays.includes(name))).toEqual([])
    expect(saying).toContain('persons')
  })

  test('goes with the person who closes the account before it was all there', async () => {
    street.allowFaults()
    const { zhang, deskId, intoId, both } = await twoRecords(street)
    const code = await codeFor(street, deskId)
    street.env.faults.add({ fn: 'api', action: 'database.commitTransaction', nth: 1, effect: 'crashAfter' })
    await zhang.call('person.claimRecord', { code, ...understood }).catch(() => undefined)
    street.env.faults.clear()
    await zhang.get('person.erase', understood)
    await settleDown(street)
    for (const personId of [deskId, intoId]) expect(street.env.read('signups', { personId })).toEqual([])
    expect(seatsAt(street, both)).toEqual({ seated: [], offered: [1], waiting: [] })
    expect(street.env.read('merges', { fromId: deskId })).toMatchObject([{ state: 'done' }])
  })
})

describe('what the rules do not let be one sign-up', () => {
  async function tooMany() {
    const zhou = await clerk(street)
    const activityId = await street.activity({ capacity: 9, partyMax: 2 })
    const deskId = await street.deskPerson('张桂兰', xiwang, { birthDate })
    await zhou.get('person.deskSaveMember', { personId: deskId, name: '张小明', relation: 'other' })
    const childId = (await zhou.get('person.deskRecord', { personId: deskId })).family[0]?.id ?? ''
    const old = await zhou.get('signup.deskJoin', {
      personId: deskId,
      activityId,
      attendees: ['self', childId],
    })
    const zhang = await street.resident('张桂兰')
    const { family } = await zhang.get('person.saveMember', { name: '张建国', relation: 'spouse' })
    const own = await zhang.get('signup.join', { activityId, attendees: ['self', family[0]?.id ?? ''] })
    await claim(street, zhang, deskId)
    return { zhou, zhang, deskId, activityId, old, own }
  }

  test('stays apart where staff see it, with nobody’s seat lost', async () => {
    const { zhou, deskId, activityId, old } = await tooMany()
    // Whoever was in both has one seat.
    expect(seatsAt(street, activityId)).toEqual({ seated: [1, 2], waiting: [] })
    expect(wrongWith(ledgerOf(street, activityId))).toEqual([])
    const { tasks } = await zhou.get('person.tasks', {})
    expect(tasks).toMatchObject([{ kind: 'person.mergeApart', id: deskId, siteId: xiwang }])
    expect((await zhou.get('signup.deskMine', { personId: deskId })).items).toMatchObject([
      { signupId: old.signupId, state: 'seated', attendees: ['张*明'] },
    ])
    await settleDown(street)
    expect(street.env.read('merges')).toMatchObject([{ state: 'begun', apart: 1 }])
    // Staff give it up for them, once.
    const gone = { personId: deskId, signupId: old.signupId }
    expect(await zhou.get('signup.deskCancel', gone)).toMatchObject({ state: 'gone' })
    await settleDown(street)
    expect(await zhou.get('signup.deskCancel', gone)).toMatchObject({ state: 'gone' })
    expect(street.env.read('merges')).toMatchObject([{ state: 'done', apart: 0 }])
    expect((await zhou.get('person.tasks', {})).tasks).toEqual([])
  })

  test('becomes one when the other is given up', async () => {
    const { zhang, activityId, own } = await tooMany()
    await zhang.get('signup.cancel', { signupId: own.signupId })
    await settleDown(street)
    expect(seatsAt(street, activityId)).toEqual({ seated: [1], waiting: [] })
    expect(
      (await zhang.get('signup.mine', {})).items.filter(({ state }) => state === 'seated'),
    ).toMatchObject([{ attendees: ['张小明'] }])
    expect(street.env.read('merges')).toMatchObject([{ state: 'done' }])
  })

  test('is one when all is over', async () => {
    const { zhang, activityId } = await tooMany()
    street.env.clock.set(now + 60 * day)
    await settleDown(street)
    expect(seatsAt(street, activityId)).toEqual({ seated: [3], waiting: [] })
    expect((await zhang.get('signup.mine', {})).items.filter(({ state }) => state === 'seated')).toHaveLength(
      1,
    )
  })
})
