import type { Page } from '../../../../domain/fields'
import type { Consent } from '../../../../domain/person/consents'
import type { OwnFact, OwnRecord } from '../../../../domain/person/own-data'
import { type Person, relationNames } from '../../../../domain/person/person'
import { maskPhone } from '../../../../domain/person/phone'
import { roleNames } from '../../../../domain/person/roles'
import { allSites, sitesWithEstates } from '../../site/store'
import { removeCodes } from '../code-store'
import { mergesInto } from '../merge/merge-store'
import { personRetention } from '../upkeep/person-retention'
import type { AreaOwnData, OwnPage } from './area'

/** What lies in the person's own record. The record itself is wiped before any area erases: see `erasePerson`. */
export const personOwnData: AreaOwnData = {
  collections: {
    persons: {
      kinds: ['profile', 'family', 'consents', 'roles'],
      afterErase: 'idOnly',
      why: 'consents, as proof that they were given and withdrawn: 个人信息保护法 art. 69',
      sealed: true,
      afterMerge: 'idOnly',
    },
    owners: { kinds: ['roles'], afterErase: 'nothing' },
    handovers: {
      kinds: ['acts'],
      afterErase: 'idOnly',
      why: 'who handed whose work to whom: the office’s own record of its work',
    },
    upkeepRuns: {
      kinds: ['acts'],
      afterErase: 'idOnly',
      why: 'which owner asked for it: the office’s own work',
    },
    merges: {
      kinds: ['profile'],
      afterErase: 'idOnly',
      why: 'an id that was merged away leads to nobody who is not there any more',
      afterMerge: 'idOnly',
    },
    personCodes: { kinds: ['roles'], afterErase: 'nothing' },
    endings: {
      kinds: ['consents'],
      afterErase: 'idOnly',
      why: 'proof that it was asked for and carried out',
      sealed: true,
    },
  },
  lists: { profile, family, consents, roles },
  async erase(personId) {
    await removeCodes(personId)
    return true
  },
  retain: personRetention,
  async absorb({ fromId }) {
    await removeCodes(fromId)
    return { done: true, apart: 0 }
  },
}

async function profile(person: Person, { full }: OwnPage): Promise<Page<OwnRecord>> {
  const { homeEstateId, homeSiteId, birthDate, phone } = person
  const { sites, estates } = await sitesWithEstates()
  const estate = estates.find(({ _id }) => _id === homeEstateId)?.name
  const shortName = (id: string | undefined) => sites.find(({ _id }) => _id === id)?.shortName
  const site = shortName(homeSiteId)
  const merged = (await mergesInto(person._id)).map(({ siteId, madeAt, askedAt }) => ({
    title: '社区代您登记过的信息',
    at: madeAt,
    facts: [...fact('登记的社区', shortName(siteId)), { label: '并到这里', value: askedAt }],
  }))
  return whole([
    {
      title: person.name,
      at: person.createdAt,
      facts: [
        ...fact('出生日期', birthDate),
        ...fact('手机号', phone && (full ? phone : maskPhone(phone))),
        ...fact('社区', site),
        ...fact('小区', estate),
        ...fact('最近一次打开（每月记一次）', person.seenAt),
        { label: '大字版', value: { system: '跟随微信', on: '开', off: '关' }[person.largeText] },
      ],
    },
    ...merged,
  ])
}

async function family({ family }: Person): Promise<Page<OwnRecord>> {
  return whole(
    family.map(({ name, relation, birthDate }) => ({
      title: name,
      facts: [{ label: '关系', value: relationNames[relation] }, ...fact('出生日期', birthDate)],
    })),
  )
}

async function consents({ consents, family }: Person): Promise<Page<OwnRecord>> {
  const nameOf = (id: string | undefined) => family.find(member => member.id === id)?.name ?? '已删除的家人'
  return whole(
    [...consents].reverse().map(({ text, memberId, version, at, withdrawnAt, ...taken }) => ({
      title: text === 'profile' ? '个人信息说明' : `${nameOf(memberId)}的监护人同意`,
      at,
      facts: [
        { label: '版本', value: version },
        { label: '方式', value: wayOf(taken) },
        ...fact('撤回', withdrawnAt),
      ],
    })),
  )
}

function wayOf({ paperTakenBy, oralTakenBy }: Pick<Consent, 'paperTakenBy' | 'oralTakenBy'>): string {
  if (oralTakenBy !== undefined) return '在社区口头同意，由工作人员记下'
  return paperTakenBy === undefined ? '在手机上勾选' : '在社区签字'
}

async function roles({ grants, formerGrants }: Person): Promise<Page<OwnRecord>> {
  const sites = await allSites()
  const siteOf = (id: string | undefined) => fact('单位', sites.find(({ _id }) => _id === id)?.name)
  const now = grants.map(({ role, siteId, grantedAt, until, reason }) => ({
    title: roleNames[role],
    at: grantedAt,
    facts: [...siteOf(siteId), { label: '原因', value: reason }, ...fact('到期', until)],
  }))
  const former = formerGrants.map(({ role, siteId, grantedAt, reason, revokedAt, revokeReason }) => ({
    title: `${roleNames[role]}（已收回）`,
    at: grantedAt,
    facts: [
      ...siteOf(siteId),
      { label: '原因', value: reason },
      { label: '收回', value: revokedAt },
      { label: '收回的原因', value: revokeReason },
    ],
  }))
  return whole([...now, ...former.reverse()])
}

/** A record holds few enough of each to be one page. */
const whole = (items: OwnRecord[]): Page<OwnRecord> => ({ items })

const fact = (label: string, value: string | number | undefined): OwnFact[] =>
  value === undefined ? [] : [{ label, value }]
