import { type Refusal, refuse } from '../refusal'
import type { Person } from './person'

/**
 * There is always an owner, once the first has named themselves. `owners` are the ids of those whose grant has no end:
 * one that runs out cannot be the one that keeps the door open.
 */
export function decideOwners(
  owners: readonly string[],
  person: Pick<Person, '_id' | 'grants'>,
): string[] | Refusal {
  const others = owners.filter(id => id !== person._id)
  if (isLastingOwner(person)) return [...others, person._id]
  return others.length === 0 && owners.length > 0 ? refuse('lastOwner') : others
}

/** `owners` as above: this one cannot go. */
export const isLastOwner = (owners: readonly string[], personId: string): boolean =>
  owners.length === 1 && owners[0] === personId

/** The set-up code works once, before there is any owner. */
export const decideClaim = (owners: readonly string[]): Refusal | null =>
  owners.length > 0 ? refuse('codeWrong') : null

export const isLastingOwner = ({ grants }: Pick<Person, 'grants'>): boolean =>
  grants.some(({ role, until }) => role === 'owner' && until === undefined)
