import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { type DeskPerson, decideDesk, deskWx, isDeskPerson } from '../../../../domain/person/desk'
import type { Person } from '../../../../domain/person/person'
import { newPerson } from '../../../../domain/person/profile'
import { isRefusal, type Refusal, refusals, refuse } from '../../../../domain/refusal'
import type { JoinAnswer } from '../../../../domain/signup/contract'
import { type Foreseen, foresee } from '../../../../domain/signup/import/fate'
import { matchRow, type NamedRow } from '../../../../domain/signup/import/match'
import type { Seating } from '../../../../domain/signup/ledger'
import { self } from '../../../../domain/signup/party'
import { derivedId } from '../../../kit/ids'
import { siteOfActivity } from '../../activity/site-of-activity'
import { type Context, me } from '../../handler'
import { stamped } from '../../person/change'
import { storedAtDesk } from '../../person/desk/desk-store'
import { peopleLike } from '../../person/desk/find'
import { addPerson } from '../../person/store'
import { joinFor } from '../join'
import { getSeating } from '../seats-store'

/** A paper list: each line is somebody of the desk, signed up by the rules that hold for everybody. */

interface LedgerNamed {
  siteId: string
  /** Null before it is published. */
  ledger: Seating | null
}

export async function siteOfLedger({ activityId }: { activityId: string }): Promise<LedgerNamed | null> {
  const [site, ledger] = await Promise.all([siteOfActivity({ activityId }), getSeating(activityId)])
  return site && { ...site, ledger }
}

export async function checkImport(
  { rows, ahead }: ParsedOf<'signup.checkImport'>,
  context: Context,
  { ledger }: LedgerNamed,
): Promise<OutputOf<'signup.checkImport'> | Refusal> {
  if (!ledger) return refuse('notPublished')
  const likes = await Promise.all(rows.map(row => peopleLike(row, ledger.siteId)))
  const meant = rows.map((row, i): Foreseen | Refusal => {
    const person = matchRow(row, likes[i] ?? [])
    return isRefusal(person) ? person : person ? { personId: person._id } : {}
  })
  const fates = foresee(ledger, meant, ahead, context.now).map(fate =>
    isRefusal(fate)
      ? { fate: 'refused' as const, cause: fate.refused, message: refusals[fate.refused] }
      : { fate },
  )
  return { fates }
}

export async function importRow(
  { activityId, importId, row, consent }: ParsedOf<'signup.importRow'>,
  context: Context,
): Promise<JoinAnswer | Refusal> {
  const ledger = await getSeating(activityId)
  if (!ledger) return refuse('notPublished')
  // Of the line and not of the request: a list that is sent again from another device doubles nobody.
  const requestId = derivedId('importRow', importId, activityId, row.name, row.phone ?? '')
  const person = await personOf(row, consent, ledger, { ...context, requestId })
  if (isRefusal(person)) return person
  return joinFor(person, { activityId, attendees: [self] }, { ...context, requestId }, false)
}

/** Who the line means: written down if they are not there. A record that this very line has made comes first. */
async function personOf(
  row: NamedRow,
  consent: string,
  ledger: Seating,
  context: Context,
): Promise<Person | Refusal> {
  const { siteId } = ledger
  const { now, requestId } = context
  const personId = derivedId('importPerson', requestId)
  const made = await storedAtDesk(personId)
  if (made) return made.person ?? refuse('accountGone')
  const found = matchRow(row, await peopleLike(row, siteId))
  if (isRefusal(found)) return found
  if (found) return isDeskPerson(found) ? found : refuse('importHasWechat')
  // Nobody is written down who then cannot sign up.
  const [outlook] = foresee(ledger, [{}], 0, now)
  if (isRefusal(outlook)) return outlook
  const blank: DeskPerson = { ...newPerson(personId, deskWx(personId), now), deskSiteId: siteId }
  const takenBy = me(context)._id
  const decided = decideDesk(blank, { ...row, consent }, { home: null, takenBy, now })
  if (isRefusal(decided)) return decided
  const person = stamped(blank, decided, requestId)
  // Two copies of one line at once: the id is the same, and one of them is added.
  await addPerson(person)
  return person
}
