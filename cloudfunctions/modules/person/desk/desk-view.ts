import { liveConsent, stands } from '../../../../domain/person/consents'
import type { DeskMember, DeskRecord, DeskRow } from '../../../../domain/person/desk-contract'
import { maskName } from '../../../../domain/person/mask'
import type { FamilyMember, Person } from '../../../../domain/person/person'
import { maskPhone } from '../../../../domain/person/phone'

/** What staff see of a record: masked, or in full. */

type NameOf = (staffId: string) => string

export function rowOf({ _id, name, birthDate, phone, homeEstateId, deskSiteId, createdAt }: Person): DeskRow {
  return {
    personId: _id,
    name: maskName(name),
    since: createdAt,
    ...(birthDate === undefined ? {} : { birthYear: yearOf(birthDate) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(homeEstateId === undefined ? {} : { homeEstateId }),
    ...(deskSiteId === undefined ? {} : { deskSiteId }),
  }
}

export function recordOf(person: Person, full: boolean, nameOf: NameOf): DeskRecord {
  const { name, birthDate, phone } = person
  const consent = liveConsent(person, { text: 'profile' })
  return {
    ...rowOf(person),
    ...(full ? { name } : {}),
    ...(full && phone !== undefined ? { phone } : {}),
    ...(full && birthDate !== undefined ? { birthDate } : {}),
    full,
    family: person.family.map(member => memberOf(member, full)),
    ...(consent
      ? {
          consent: {
            at: consent.at,
            takenBy: nameOf(consent.oralTakenBy ?? ''),
            stands: stands(consent),
          },
        }
      : {}),
  }
}

const memberOf = ({ id, name, relation, birthDate }: FamilyMember, full: boolean): DeskMember => ({
  id,
  relation,
  name: full ? name : maskName(name),
  ...(birthDate === undefined ? {} : { birthYear: yearOf(birthDate) }),
  ...(full && birthDate !== undefined ? { birthDate } : {}),
})

const yearOf = (birthDate: string): string => birthDate.slice(0, 4)
