import { mayDo } from '@domain/access'
import type { ActionName, OutputOf } from '@domain/contract'
import { type Query, useQuery } from './query'

export interface Session extends Omit<Query<OutputOf<'person.me'>>, 'data'> {
  /** The caller's own record; undefined until it has been read. */
  me: OutputOf<'person.me'> | undefined
  /** For buttons: may the caller do this (at this site)? False until known. The server asks the same table. */
  may(action: ActionName, siteId?: string): boolean
}

/** Who is here, and what they may do. */
export function useSession(): Session {
  const { data: me, ...query } = useQuery('person.me', {})
  return {
    ...query,
    me,
    may: (action, siteId) =>
      me !== undefined && mayDo(action, { registered: me.registered, grants: me.roles }, Date.now(), siteId),
  }
}
