import type { MemberInput } from '../../domain/person/family'
import { guardianConsentVersion } from '../../domain/person/person'
import type { Estate } from '../../domain/site/site'
import { dayMs, dayOf } from '../../domain/time'
import { daysAfter, hourMs } from './calendar'
import { nameOf, surnameOf } from './content/names'
import { demoPeople } from './demo-people'
import { type Random, randomFor } from './random'
import type { Registration } from './register'

/** Everybody who has a profile: the demo people, the staff of every station, and residents with their families. */

export const residentsCount = 1500
/** The mini-program was opened this many days before the seeding; all profiles are from then on. */
const openSinceDays = 20

export const residentOpenid = (i: number): string => `seed-resident-${String(i + 1).padStart(4, '0')}`
export const stationOpenid = (siteId: string): string =>
  siteId === 'xiwang' ? 'demo-station' : `seed-station-${siteId}`

export function residents(estates: readonly Estate[], now: number): Registration[] {
  const random = randomFor('residents')
  return Array.from({ length: residentsCount }, (_, i) => {
    const surname = surnameOf(random)
    const isElder = random.chance(0.35)
    return {
      openid: residentOpenid(i),
      profile: {
        name: nameOf(random, isElder ? 'elder' : 'adult', surname),
        birthDate: birthDate(random, now, isElder ? [60, 82] : [22, 59]),
      },
      home: random.chance(0.9) ? random.pick(estates) : null,
      family: family(random, now, surname, isElder),
      at: someMoment(random, now),
    }
  }).map(withHome)
}

export function staff(stations: readonly string[], estates: readonly Estate[], now: number): Registration[] {
  const random = randomFor('staff')
  const others = stations.filter(siteId => siteId !== 'xiwang')
  return others.map(siteId => ({
    openid: stationOpenid(siteId),
    profile: { name: nameOf(random, 'adult') },
    home: estates.find(estate => estate.siteId === siteId) ?? null,
    family: [],
    at: now - openSinceDays * dayMs,
  }))
}

/** 王芳 has parents and a child; the others are there for their roles. */
export function named(estates: readonly Estate[], now: number): Registration[] {
  const home = estates[0] ?? null
  const child = { birthDate: daysAfter(dayOf(now), -3300), guardianConsent: guardianConsentVersion }
  const wang: MemberInput[] = [
    { name: '王建国', relation: 'parent', birthDate: '1957-04-18' },
    { name: '刘桂兰', relation: 'parent', birthDate: '1959-11-02' },
    { name: '李小雨', relation: 'child', ...child },
  ]
  return demoPeople
    .map(({ openid, name }) => ({
      openid,
      profile: { name, birthDate: '1988-05-12' },
      home,
      family: openid === 'demo-resident' ? wang : [],
      at: now - (openSinceDays + 1) * dayMs,
    }))
    .map(withHome)
}

const withHome = (registration: Registration): Registration =>
  registration.home
    ? { ...registration, profile: { ...registration.profile, homeEstateId: registration.home._id } }
    : registration

function family(random: Random, now: number, surname: string, isElder: boolean): MemberInput[] {
  const members: MemberInput[] = []
  const child = (relation: 'child' | 'grandchild'): MemberInput => ({
    name: nameOf(random, 'child', surname),
    relation,
    birthDate: birthDate(random, now, [5, 13]),
    guardianConsent: guardianConsentVersion,
  })
  if (random.chance(0.6))
    members.push({
      name: nameOf(random, isElder ? 'elder' : 'adult'),
      relation: 'spouse',
      birthDate: birthDate(random, now, isElder ? [60, 80] : [24, 58]),
    })
  if (isElder && random.chance(0.5)) members.push(child('grandchild'))
  if (!isElder && random.chance(0.55)) members.push(child('child'))
  if (!isElder && random.chance(0.25))
    members.push({
      name: nameOf(random, 'elder', surname),
      relation: 'parent',
      birthDate: birthDate(random, now, [60, 85]),
    })
  return differing(members)
}

/** The same name with the same birth date is the same human, and is listed once. */
const differing = (members: MemberInput[]): MemberInput[] =>
  members.filter(
    (one, i) =>
      members.findIndex(other => other.name === one.name && other.birthDate === one.birthDate) === i,
  )

/** Somebody whose age lies between the two, a birthday's width inside. */
const birthDate = (random: Random, now: number, [youngest, oldest]: [number, number]): string =>
  daysAfter(dayOf(now), -random.int(youngest * 366, oldest * 365))

const someMoment = (random: Random, now: number): number =>
  now - random.int(dayMs, openSinceDays * dayMs - hourMs)
