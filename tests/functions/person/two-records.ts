import { guardianConsentVersion } from '../../../domain/person/person'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { standing } from '../../journeys/standing'
import { wrongWith } from '../../model/invariants'
import { day, hour, minute, now, type World } from '../../world'
import type { Caller } from '../../world/caller'
import { xiwang } from '../../world/organisation'

/** One human with two records, for tests of what becomes of them. */

export const birthDate = '1946-03-02'
export const understood = { understood: true } as const

export const ledgerOf = (street: World, activityId: string) =>
  street.env.get('seatLedgers', activityId) as unknown as SeatLedger

export const idOf = async (caller: Caller): Promise<string> =>
  (await caller.get('person.me', {})).personId ?? ''

/** Sizes of the parties; of one moment there is no order. */
export function seatsAt(street: World, activityId: string): ReturnType<typeof standing> {
  const { seated, ...rest } = standing(street, activityId)
  return { seated: seated.sort(), ...rest }
}

/** Everybody of the desk is looked after by 周伟, who reaches all sites. */
export async function clerk(street: World): Promise<Caller> {
  const zhou = street.as('周伟')
  const { roles } = await zhou.get('person.me', {})
  return roles.length > 0 ? zhou : street.staff('周伟', 'street')
}

export const codeFor = async (street: World, personId: string): Promise<string> =>
  (await (await clerk(street)).get('person.claimCode', { personId, checked: true })).code

export const claim = async (street: World, caller: Caller, personId: string) =>
  caller.call('person.claimRecord', { code: await codeFor(street, personId), ...understood })

/** Until the job has looked for the last time: it looks once more when no call can be under way. */
export async function settleDown(street: World): Promise<void> {
  street.env.clock.advance(2 * minute)
  await street.env.trigger('tick', 'everyMinute')
}

/**
 * 张桂兰 has a record at the desk and one of her own. Old one: sat at one activity that is over, sits beside a grandchild at
 * one ahead; `whole`: waits at another, gave up a fourth. Own one: sits at the one ahead too, where 李强 waits.
 */
export async function twoRecords(street: World, from = now, name = '张桂兰', whole = true) {
  street.env.clock.set(from)
  const zhou = await clerk(street)
  const at = (days: number) => ({
    signupClosesAt: from + days * day,
    startsAt: from + days * day,
    endsAt: from + days * day + hour,
  })
  const past = await street.activity({ title: '昨天的活动', ...at(0.1) })
  const both = await street.activity({ title: '两边都报的', ...at(7), capacity: 3, partyMax: 3 })
  const deskId = await street.deskPerson(name, xiwang, { birthDate })
  await zhou.get('person.deskSaveMember', {
    personId: deskId,
    name: '张小明',
    relation: 'grandchild',
    birthDate: '2018-05-01',
    guardianConsent: guardianConsentVersion,
  })
  const childId = (await zhou.get('person.deskRecord', { personId: deskId })).family[0]?.id ?? ''
  const li = await street.resident(`李强 ${from}`)
  const join = (activityId: string, attendees = ['self'], requestId = `join-${activityId}`) =>
    zhou.get('signup.deskJoin', { personId: deskId, activityId, attendees }, { requestId })
  await join(past)
  const answer = await join(both, ['self', childId])
  const more: { full: string; left: string; given: string }[] = []
  if (whole) {
    const full = await street.activity({ title: '要等的', ...at(8), capacity: 1, partyMax: 1 })
    const left = await street.activity({ title: '不去了的', ...at(9) })
    await li.get('signup.join', { activityId: full, attendees: ['self'] })
    await join(full)
    const { signupId: given } = await join(left)
    await zhou.get('signup.deskCancel', { personId: deskId, signupId: given })
    more.push({ full, left, given })
  }
  const zhang = await street.resident(name)
  const intoId = await idOf(zhang)
  const own = await zhang.get('signup.join', { activityId: both, attendees: ['self'] })
  await li.get('signup.join', { activityId: both, attendees: ['self'] })
  street.env.clock.set(from + day)
  return { zhou, zhang, li, deskId, intoId, childId, past, both, more, answer, own, join }
}

export type Two = Awaited<ReturnType<typeof twoRecords>>

/** One person with all that the two had, and nothing under the old id but where it went. */
export async function expectOne(
  street: World,
  { zhang, li, deskId, intoId, past, both, more, own }: Two,
): Promise<void> {
  await settleDown(street)
  for (const activityId of [past, both, ...more.flatMap(({ full, left }) => [full, left])]) {
    expect(wrongWith(ledgerOf(street, activityId))).toEqual([])
    expect(JSON.stringify(ledgerOf(street, activityId))).not.toContain(deskId)
  }
  expect(seatsAt(street, past)).toEqual({ seated: [1], waiting: [] })
  // Her own key was not known by a birthday: she held two seats, of which one is held for 李强 now.
  expect(seatsAt(street, both)).toEqual({ seated: [2], offered: [1], waiting: [] })
  expect(ledgerOf(street, both).seats[intoId]).toMatchObject({ signupId: own.signupId, size: 2 })
  for (const { full } of more) expect(seatsAt(street, full)).toEqual({ seated: [1], waiting: [1] })
  const mine = (await zhang.get('signup.mine', {})).items
  const states = mine.map(({ title, state, attendees }) => [title, state, attendees.join()].join(' '))
  const stands = [
    `昨天的活动 seated ${zhang.name}`,
    `两边都报的 seated ${zhang.name},张小明`,
    ...more.map(() => `要等的 waiting ${zhang.name}`),
  ]
  expect(states.filter(state => !state.includes('gone')).sort()).toEqual(stands.sort())
  // And what is no more: one of the two at the same activity, and what was given up before.
  expect(mine).toHaveLength(3 + 2 * more.length)
  const lis = (await li.get('signup.mine', {})).items.map(({ state, offer }) => (offer ? 'offered' : state))
  expect(lis.sort()).toEqual(['offered', ...more.map(() => 'seated')])
  expect(street.env.read('signups', { personId: deskId })).toEqual([])
  expect(street.env.read('merges', { fromId: deskId })).toMatchObject([{ state: 'done', apart: 0, keys: [] }])
}
