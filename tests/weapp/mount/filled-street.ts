import { termsVersion } from '../../../domain/volunteer/terms'
import type { World } from '../../world'
import { day, now } from '../../world'
import { liaohe, office, xiwang } from '../../world/organisation'
import { teamAsked, volunteer } from '../../world/volunteers'

/** Ids of what pages are opened with: all are of 希望社区. */
export interface Filled {
  activityId: string
  noticeId: string
  /** Records of people without WeChat. */
  deskId: string
  otherDeskId: string
  volunteerId: string
  teamId: string
}

const titles = [
  '中秋月饼会：一家人一起做月饼',
  '重阳节敬老联欢会暨文艺演出',
  '经典诵读：唐诗里的秋天',
  '社区科普大讲堂：秋冬养生与用药安全',
]

/** More than a first screen holds of everything that lists show, with texts as long as an office writes them. */
export async function fillStreet(street: World, name: string): Promise<Filled> {
  const activities: string[] = []
  for (let i = 0; i < 24; i++) {
    const startsAt = now + (1 + i) * day
    const fields = {
      title: `${titles[i % titles.length]}（第${i + 1}场）`,
      summary: '材料由社区准备，请自带围裙和水杯；老人和孩子请由家人陪同，地下车库可以停车。',
      body: '一起动手，认识邻居。\n'.repeat(20),
      startsAt,
      endsAt: startsAt + day / 12,
      signupClosesAt: startsAt - day / 4,
    }
    activities.push(await street.activity(fields, i % 2 ? liaohe : xiwang))
  }
  const notices: string[] = []
  for (let i = 0; i < 12; i++) {
    const body = '请各小区居民相互转告，如有变化以社区通知为准。\n'.repeat(15)
    notices.push(
      await street.notice(
        { title: `关于中秋国庆期间活动安排的通知（${i + 1}）`, body, pinned: i === 0 },
        i === 0 ? xiwang : office,
      ),
    )
  }
  const person = street.as(name)
  for (const [i, relation] of (['spouse', 'child', 'parent', 'parent'] as const).entries()) {
    await person.get('person.saveMember', { name: `家人${i + 1}`, relation, birthDate: '1980-05-01' })
  }
  for (const activityId of activities.slice(0, 5))
    await person.get('signup.join', { activityId, attendees: ['self'] })
  const [activityId = ''] = activities
  for (let i = 0; i < 12; i++) {
    const neighbour = await street.resident(`邻居${i + 1}`)
    await neighbour.get('signup.join', { activityId, attendees: ['self'] })
  }
  const [noticeId = ''] = notices
  const [deskId, otherDeskId] = [await street.deskPerson('张桂兰'), await street.deskPerson('张桂兰')]
  for (const id of activities.slice(0, 8))
    await person.get('signup.deskJoin', { personId: deskId, activityId: id, attendees: ['self'] })
  for (let i = 0; i < 20; i++) await street.deskPerson(`没有微信的居民${i + 1}`)
  const young = await street.resident('赵小雨', { birthDate: '2010-05-01' })
  await young.get('person.savePhone', { phone: '13800000009' })
  const { volunteerId } = await young.get('volunteer.register', {
    siteId: xiwang,
    termsVersion,
    services: ['ages', 'nature'],
    skills: ['arts'],
    free: ['weekends'],
    guardian: { name: '赵大山', phone: '13811112222' },
  })
  const { teamId } = await teamAsked(street, await volunteer(street, '孙志愿'))
  return { activityId, noticeId, deskId, otherDeskId, volunteerId, teamId }
}
