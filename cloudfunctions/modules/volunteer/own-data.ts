import type { Page } from '../../../domain/fields'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { maskPhone } from '../../../domain/person/phone'
import { freeTimes, registrationStates, serviceTypes, skills } from '../../../domain/volunteer/volunteer'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { expiryTask } from '../person/upkeep/expiry'
import { ownView } from './registering'
import { getRegistration, removeRegistration, removeUnapproved, unapproved, volunteerIdOf } from './store'

/** Nothing to take over after a merge: only records of the desk are merged away, and who has WeChat registers themselves. */
export const volunteerOwnData: AreaOwnData = {
  collections: { volunteers: { kinds: ['volunteer'], afterErase: 'nothing', sealed: true } },
  lists: { volunteer },
  async pause(personId) {
    await removeUnapproved(personId)
    return true
  },
  async erase(personId) {
    await removeRegistration(personId)
    return true
  },
  retain: [expiryTask('registrations', unapproved)],
}

async function volunteer(person: Person, { full }: OwnPage): Promise<Page<OwnRecord>> {
  const found = await getRegistration(volunteerIdOf(person._id))
  if (!found) return { items: [] }
  const { services, skills: able, free, state, words, number, guardian, askedAt } = ownView(found)
  const list = (names: readonly string[]) => names.join('、')
  const facts = [
    { label: '结果', value: registrationStates[state] },
    ...(number === undefined ? [] : [{ label: '志愿者编号', value: number }]),
    ...(words === undefined ? [] : [{ label: '社区的答复', value: words }]),
    { label: '服务类别', value: list(services.map(one => serviceTypes[one])) },
    ...(able.length === 0 ? [] : [{ label: '服务技能', value: list(able.map(one => skills[one])) }]),
    { label: '可服务的时间', value: list(free.map(one => freeTimes[one])) },
    ...(guardian
      ? [
          { label: '监护人', value: guardian.name },
          { label: '监护人电话', value: full ? guardian.phone : maskPhone(guardian.phone) },
        ]
      : []),
  ]
  return { items: [{ title: '志愿者注册', at: askedAt, facts }] }
}
