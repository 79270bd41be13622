import type { ActivityFields } from '../../domain/activity/activity'
import type { ServicePost } from '../../domain/service/post'
import { termsVersion } from '../../domain/volunteer/terms'
import type { World } from '../world'
import type { Caller } from './caller'
import { activityFields } from './fields'
import { xiwang } from './organisation'

/** What a test of volunteer work begins with. */

export const post: ServicePost = {
  type: 'neighbours',
  work: '清扫楼道和院子',
  requirements: '穿防滑的鞋',
  riskNotice: '路面有冰，注意防滑',
  gatherAt: '活动室门口',
  skills: [],
}

/** A shift as the editor sends it. */
export const shiftFields = (facts: Partial<ActivityFields> = {}): Partial<ActivityFields> => ({
  title: '清扫楼道',
  festival: undefined,
  kind: 'education',
  partyMax: 1,
  service: post,
  ...facts,
})

/** Whom the station has approved. */
export async function volunteer(street: World, name: string, by: Caller): Promise<Caller> {
  const who = await street.resident(name, { birthDate: '1990-05-01' })
  await who.get('person.savePhone', { phone: '13800000000' })
  const asked = {
    siteId: xiwang,
    termsVersion,
    services: ['neighbours'],
    skills: [],
    free: ['weekends'],
  } as const
  const { volunteerId } = await who.get('volunteer.register', {
    ...asked,
    ...{ services: [...asked.services], skills: [], free: [...asked.free] },
  })
  const { rev } = await by.get('volunteer.registration', { volunteerId })
  await by.get('volunteer.review', { volunteerId, rev, verdict: 'approved', words: '欢迎' })
  return who
}

export const { startsAt, endsAt } = activityFields
