import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import type { DeskInput } from '../../../../domain/person/desk'
import { isLikelySame } from '../../../../domain/person/desk'
import type { Person } from '../../../../domain/person/person'
import { readPhone } from '../../../../domain/person/phone'
import type { Context } from '../../handler'
import { deskByName, latestAtDesk, peopleByPhone } from './desk-store'
import { rowOf } from './desk-view'

/** One person, one record: whoever is written down is looked for first. */

/** Which sites' people the caller may be shown. */
const reachOf = ({ scope }: Context, siteId: string): string | undefined => (scope.all ? undefined : siteId)

export async function deskFind(
  { siteId, name, phone }: ParsedOf<'person.deskFind'>,
  context: Context,
): Promise<OutputOf<'person.deskFind'>> {
  const within = reachOf(context, siteId)
  const people =
    name === undefined && phone === undefined
      ? await latestAtDesk(siteId)
      : await peopleLike({ name, phone }, within)
  return { people: people.map(rowOf) }
}

/** Of one site, or of all: whoever has the number or the name. */
export async function peopleLike(
  { name, phone }: Partial<Pick<DeskInput, 'name' | 'phone'>>,
  siteId: string | undefined,
): Promise<Person[]> {
  const digits = phone && readPhone(phone)
  const [named, called] = await Promise.all([
    name ? deskByName(name, siteId) : [],
    digits ? peopleByPhone(digits) : [],
  ])
  const mine = ({ deskSiteId, homeSiteId }: Person) =>
    siteId === undefined || (deskSiteId ?? homeSiteId) === siteId
  const found = new Map([...called.filter(mine), ...named].map(person => [person._id, person]))
  return [...found.values()]
}

/** Those who may be the one whom staff are about to write down. */
export const likelySame = async (
  told: Pick<DeskInput, 'name' | 'phone' | 'birthDate'>,
  siteId: string,
  context: Context,
): Promise<Person[]> =>
  (await peopleLike(told, reachOf(context, siteId))).filter(person => isLikelySame(person, told))
