import { fieldsOf, listOf, textOf, twice } from './fields'
import type { Row, Snapshot, Violation } from './snapshot'

/** One human, one record; and the street always has somebody who can open every door. */
export function checkPeople(snapshot: Snapshot): Violation[] {
  const people = snapshot.rows('persons')
  const wrong: Violation[] = twice(people.map(({ wx }) => textOf(wx))).map(wx => ({
    invariant: 3,
    where: `persons (wx ${wx.slice(0, 6)}…)`,
    what: 'two records of one WeChat account',
  }))
  const known = new Set(people.map(({ _id }) => String(_id)))
  for (const { _id, personId } of snapshot.rows('signups'))
    if (!known.has(textOf(personId)))
      wrong.push({ invariant: 10, where: `signups/${_id}`, what: `its person ${personId} is gone` })
  return [...wrong, ...checkOwners(snapshot, people)]
}

/** The list of owners and the people's own grants say the same, and once there was an owner there is one. */
function checkOwners(snapshot: Snapshot, people: readonly Row[]): Violation[] {
  const [list] = snapshot.rows('owners')
  if (!list) return []
  const lasting = people.filter(isLastingOwner).map(({ _id }) => String(_id))
  const listed = listOf(list.people).map(textOf)
  const where = `owners/${list._id}`
  if (listed.length === 0) return [{ invariant: 'owners', where, what: 'nobody is left' }]
  return lasting.sort().join() === listed.sort().join()
    ? []
    : [{ invariant: 'owners', where, what: `the list says ${listed}, the grants say ${lasting}` }]
}

const isLastingOwner = (person: Row): boolean =>
  listOf(person.grants)
    .map(fieldsOf)
    .some(({ role, until }) => role === 'owner' && until === undefined)
