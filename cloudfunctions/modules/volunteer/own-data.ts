import type { Page } from '../../../domain/fields'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import { maskPhone } from '../../../domain/person/phone'
import { memberStates } from '../../../domain/volunteer/team'
import {
  freeTimes,
  type Registration,
  registrationStates,
  serviceTypes,
  skills,
} from '../../../domain/volunteer/volunteer'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { expiryTask } from '../person/upkeep/expiry'
import { ownView } from './registering'
import { getRegistration, removeRegistration, removeUnapproved, unapproved, volunteerIdOf } from './store'
import { endedMemberships, endLeading, membershipsOf, removeMemberships, teamsById } from './team-store'

/** Nothing to take over after a merge: only records of the desk are merged away, and who has WeChat registers themselves. */
export const volunteerOwnData: AreaOwnData = {
  collections: {
    volunteers: { kinds: ['volunteer'], afterErase: 'nothing', sealed: true },
    volunteerTeams: { kinds: ['volunteer'], afterErase: 'nothing' },
    teamMembers: {
      kinds: ['volunteer'],
      afterErase: 'idOnly',
      why: 'who let somebody into a team, in the record of that member',
    },
  },
  lists: { volunteer },
  async pause(personId) {
    await removeUnapproved(personId)
    return removeMemberships(personId, 'asked')
  },
  async erase(personId) {
    await removeRegistration(personId)
    await endLeading(personId)
    return removeMemberships(personId)
  },
  retain: [expiryTask('registrations', unapproved), expiryTask('memberships', endedMemberships)],
}

async function volunteer(person: Person, { full }: OwnPage): Promise<Page<OwnRecord>> {
  const [found, teams] = await Promise.all([getRegistration(volunteerIdOf(person._id)), memberships(person)])
  return { items: [...(found ? [registered(found, full)] : []), ...teams] }
}

/** More than one person can have at once. */
const membershipsShown = 19

async function memberships({ _id }: Person): Promise<OwnRecord[]> {
  const rows = await membershipsOf(_id, membershipsShown)
  if (rows.length === 0) return []
  const teams = new Map(
    (await teamsById(rows.map(({ teamId }) => teamId))).map(team => [team._id, team.name]),
  )
  return rows.map(({ teamId, state, since, words }) => ({
    title: teams.get(teamId) ?? '志愿队',
    at: since,
    facts: [
      { label: '结果', value: memberStates[state] },
      ...(words === undefined ? [] : [{ label: '队里的答复', value: words }]),
    ],
  }))
}

function registered(found: Registration, full: boolean): OwnRecord {
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
  return { title: '志愿者注册', at: askedAt, facts }
}
