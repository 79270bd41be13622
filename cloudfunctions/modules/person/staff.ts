import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isLastOwner } from '../../../domain/person/owners'
import { hadRole, staffRoles } from '../../../domain/person/roles'
import { type Refusal, refuse } from '../../../domain/refusal'
import { pageOf } from '../../kit/paging'
import { formerViewOf, grantViewOf, roleViewOf } from './role-views'
import { getPerson, lastingOwners, peopleWithRole, staffNames } from './store'

/** Who holds a role, and since when. */

const pageSize = 50

export async function staff({
  cursor,
  siteId,
  former = false,
}: ParsedOf<'person.staff'>): Promise<OutputOf<'person.staff'>> {
  const filter = { roles: staffRoles, siteId, former }
  const rows = await peopleWithRole(filter, cursor ?? '', pageSize + 1)
  const page = pageOf(rows, pageSize, ({ _id }) => _id)
  const items = page.items.map(person => ({
    personId: person._id,
    name: person.name,
    roles: (former ? person.formerGrants : person.grants).map(roleViewOf),
  }))
  return { ...page, items, people: items }
}

/** Only those who hold or held a role: whoever else there is, staff do not look up by id. */
export async function staffMember({
  personId,
}: ParsedOf<'person.staffMember'>): Promise<OutputOf<'person.staffMember'> | Refusal> {
  const [person, owners] = await Promise.all([getPerson(personId), lastingOwners()])
  if (!person || !hadRole(person)) return refuse('personUnknown')
  const { grants, formerGrants } = person
  const names = await staffNames([
    ...grants.map(({ grantedBy }) => grantedBy),
    ...formerGrants.flatMap(({ grantedBy, revokedBy }) => [grantedBy, revokedBy]),
  ])
  const nameOf = (id: string) => names.get(id) ?? ''
  return {
    personId,
    name: person.name,
    grants: grants.map(grant => grantViewOf(grant, nameOf)),
    former: formerGrants.map(grant => formerViewOf(grant, nameOf)).reverse(),
    lastOwner: isLastOwner(owners, personId),
  }
}
