import type { Message } from '../../../domain/message/message'
import { asksAges, everyoneKey, isFor } from '../../../domain/notice/audience'
import { countsFor } from '../notice/count-store'
import { haveRead } from '../notice/mark-store'
import { type Reach, reachOf } from '../person/store'
import { type SignedUp, signedUpFor } from '../signup/people'
import { consenting, consentingOf } from './consent-store'

/** Who a message goes to, page by page, in the order of their ids. */

export interface Recipient {
  personId: string
  openid: string
}

export interface AudiencePage {
  people: Recipient[]
  /** The last person who was looked at; null when nobody is left. */
  next: string | null
}

const none: ReadonlySet<string> = new Set()

/** Looked at in one request; those among them who agreed are often few. */
const lookMax = 1000

/** The next people behind the message's cursor who agreed to be told, at most `limit`. */
export async function audiencePage(message: Message, limit: number, now: number): Promise<AudiencePage> {
  const { audience, template, cursor } = message
  if (audience.of === 'readers') {
    const ids = await consenting(template, cursor, limit)
    const read = audience.unread ? await haveRead(audience.unread.noticeId, ids) : none
    const forAll = audience.keys.includes(everyoneKey)
    const isMeant = (person: Reach) => !read.has(person._id) && (forAll || isFor(audience.keys, person, now))
    const ages = asksAges(audience.keys)
    return { people: await recipients(ids, isMeant, ages), next: ids.length < limit ? null : lastOf(ids) }
  }
  const behind = (await listed(message, activityId => signedUpFor(activityId, now))).filter(id => id > cursor)
  const looked = behind.slice(0, lookMax)
  const agreed = await consentingOf(looked, template)
  const ids = looked.filter(id => agreed.has(id))
  const page = ids.slice(0, limit)
  return { people: await recipients(page, () => true), next: nextOf(behind, looked, ids, page) }
}

function nextOf(
  behind: readonly string[],
  looked: readonly string[],
  ids: readonly string[],
  page: readonly string[],
): string | null {
  if (page.length < ids.length) return lastOf(page)
  return looked.length < behind.length ? lastOf(looked) : null
}

const lastOf = (ids: readonly string[]): string | null => ids.at(-1) ?? null

/** People whom a list names, by id. */
async function listed(
  { audience, happenedAt }: Message,
  signedUp: (activityId: string) => Promise<SignedUp[]>,
): Promise<string[]> {
  if (audience.of === 'people') return [...audience.personIds].sort()
  if (audience.of === 'readers') return []
  const people = await signedUp(audience.activityId)
  const isMeant = ({ at, sits, promotedRev, offeredRev, missedRev }: SignedUp): boolean => {
    if (audience.of === 'missed') return missedRev === audience.rev
    if (missedRev !== undefined) return false
    if (audience.of === 'promoted') return promotedRev === audience.rev
    if (audience.of === 'offered') return offeredRev === audience.rev
    return at <= happenedAt && (sits || audience.who === 'all')
  }
  return people.filter(isMeant).map(({ personId }) => personId)
}

async function recipients(
  ids: readonly string[],
  meant: (person: Reach) => boolean,
  ages = false,
): Promise<Recipient[]> {
  return (await reachOf(ids, ages)).filter(meant).map(({ _id, wx }) => ({ personId: _id, openid: wx }))
}

/** How many people each message is meant for, as far as that can be told now. */
export async function audienceSizes(messages: readonly Message[], now: number): Promise<number[]> {
  const asked = new Map<string, Promise<SignedUp[]>>()
  const once = (activityId: string): Promise<SignedUp[]> => {
    const known = asked.get(activityId) ?? signedUpFor(activityId, now)
    asked.set(activityId, known)
    return known
  }
  const isCounted = messages.some(({ audience }) => audience.of === 'readers' && !audience.unread)
  const counts = isCounted ? await countsFor() : undefined
  return Promise.all(
    messages.map(async message => {
      const { audience } = message
      if (audience.of !== 'readers') return (await listed(message, once)).length
      return audience.unread?.people ?? counts?.countOf(audience.keys).people ?? 0
    }),
  )
}
