import type { Person } from './person'
import { keptSince } from './retention'
import { isLive } from './roles'

/** Seen is written down at most this often: it is no diary of when somebody opens the app. */
export const seenEveryMs = 30 * 86_400_000

/** What tells that somebody uses their account. */
export type Signs = Pick<Person, 'createdAt' | 'seenAt' | 'consents' | 'grants'>

/** Is it time to write down that the person was here? */
export const isSeenAnew = (
  { createdAt, seenAt }: Pick<Person, 'createdAt' | 'seenAt'>,
  now: number,
): boolean => now - Math.max(createdAt, seenAt ?? 0) >= seenEveryMs

/** Nobody opened it, agreed to anything, or signed up (`joinedAt`) for as long as accounts are kept; nor has a role. */
export const isIdle = (
  { createdAt, seenAt, consents, grants }: Signs,
  joinedAt: number | undefined,
  now: number,
): boolean =>
  !grants.some(grant => isLive(grant, now)) &&
  Math.max(createdAt, seenAt ?? 0, joinedAt ?? 0, ...consents.map(({ at }) => at)) <
    keptSince('idleAccounts', now)
