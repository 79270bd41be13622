import { termsVersion } from '../../domain/volunteer/terms'
import type { World } from '../world'
import type { Caller } from './caller'
import { teamFields } from './fields'
import { xiwang } from './organisation'

/** Volunteers and teams, for tests that need some and are about something else. */

const form = { termsVersion, services: ['ages'], skills: [], free: ['weekends'] } as const

/** Registered at a site and waiting for it. */
export async function registers(caller: Caller, siteId = xiwang): Promise<string> {
  await caller.get('person.savePhone', { phone: '13800000009' })
  const input = { ...form, siteId, services: [...form.services], skills: [], free: [...form.free] }
  return (await caller.get('volunteer.register', input)).volunteerId
}

/** A resident whom staff of the street have approved. */
export async function volunteer(street: World, name: string, siteId = xiwang): Promise<Caller> {
  const caller = await street.resident(name, { birthDate: '1990-05-01' })
  const volunteerId = await registers(caller, siteId)
  const approver = await street.staff('周审核', 'street')
  await approver.get('volunteer.review', { volunteerId, rev: 0, verdict: 'approved', words: '欢迎加入' })
  return caller
}

/** A team of a site, and who asks to be in it: ids of both. */
export async function teamAsked(street: World, asker: Caller, siteId = xiwang) {
  const maker = await street.staff('周审核', 'street')
  const { teamId } = await maker.get('volunteer.createTeam', { siteId, fields: teamFields })
  await asker.get('volunteer.joinTeam', { teamId })
  const [row] = street.env.read('teamMembers', { teamId })
  return { teamId, teamMemberId: String(row?._id) }
}
