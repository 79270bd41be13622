import type { Me } from '../../../domain/person/contract'
import { isSeenAnew } from '../../../domain/person/idle'
import { meOf } from '../../../domain/person/me'
import type { Context } from '../handler'
import { markSeen } from './store'

/** Every start of the app asks this, and so it is where an account is seen to be used. */
export async function readMe(_: object, { person, now }: Context): Promise<Me> {
  if (person && isSeenAnew(person, now)) await markSeen(person._id, now)
  return meOf(person, now)
}
