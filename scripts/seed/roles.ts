import keys from '../../config/local-keys.json'
import type { InputOf } from '../../domain/contract'
import { xiwangId } from './content/organisation'
import { act, type Send } from './gateway'
import { personIdOf } from './register'
import { stationOpenid } from './residents'

type Role = InputOf<'person.grantRole'>['role']

/** Roles are given as they are in life: the first owner names themselves and grants the others, each act audited. */
export async function giveRoles(send: Send, stations: readonly string[]): Promise<void> {
  await act(send, 'demo-owner', 'person.claimOwner', { code: keys.SETUP_CODE }, 'seed-claim-owner')
  const grant = (openid: string, role: Role, siteId?: string) => {
    const input = { personId: personIdOf(openid), role, siteId, reason: '演示数据' }
    return act(send, 'demo-owner', 'person.grantRole', input, `seed-grant-${openid}-${role}`)
  }
  await grant('demo-street', 'street')
  await grant('demo-volunteer', 'volunteer')
  await grant('demo-leader', 'volunteer')
  await grant('demo-leader', 'leader')
  await grant('demo-correspondent', 'correspondent', xiwangId)
  for (const siteId of stations) await grant(stationOpenid(siteId), 'station', siteId)
}
