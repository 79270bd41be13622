import { type Refusal, refuse } from '../../../domain/refusal'
import { flowOf } from '../../../domain/signup/go-on'
import { type Claim, claimMs, claimsAfter, claimsOfBoth } from '../../../domain/signup/series'
import { isLineClosed, settle } from '../../../domain/signup/settle'
import { dayOf } from '../../../domain/time'
import { command as _, expression as $ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'
import { deadline } from '../../kit/invocation'
import { Busy, backOff } from '../../kit/pressure'
import { activitiesById } from '../activity/store'
import { getSeating, ledgers } from './seats-store'
import { tapsAmong } from './store'

/**
 * At how many activities of a series an attendee has a place. Taken before the seat, so that no two joins at different
 * activities can both be the last one allowed; never given back by anybody: where the ledger does not know the attendee
 * any more, the claim is left out when it stands in somebody's way.
 */

interface SeriesClaims {
  /** Of the series and the attendee's key: nobody is named. */
  _id: string
  claims: Claim[]
  rev: number
  /** Nobody asks any more after this. */
  until: number
}

const rows = collection<SeriesClaims>('seriesClaims')

const attemptsMax = 20
/** A join that is on its way, or anything else about the series, is over long before. */
const keptMs = 400 * 86_400_000

export interface Claiming {
  /** Who signs up. */
  personId: string
  series: { id: string; joinsMax: number }
  activityId: string
  signupId: string
  now: number
}

/** One place for each attendee, or a refusal. Safe to repeat: the same sign-up claims once. */
export async function claimPlaces(keys: readonly string[], claiming: Claiming): Promise<Refusal | null> {
  for (const key of keys) {
    const refused = await claimPlace(key, claiming)
    if (refused) return refused
  }
  return null
}

async function claimPlace(
  key: string,
  { personId, series, activityId, signupId, now }: Claiming,
): Promise<Refusal | null> {
  const _id = derivedId('seriesClaim', series.id, key)
  const claim = { activityId, signupId, at: now }
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const row = await rows.get(_id)
    let claims = claimsAfter(row?.claims ?? [], claim, series.joinsMax)
    if (!claims) {
      const standing: Claim[] = []
      for (const one of row?.claims ?? []) if (await stands(one, key, now)) standing.push(one)
      claims = claimsAfter(standing, claim, series.joinsMax)
      if (!claims)
        return refuse('seriesFull', { joinsMax: series.joinsMax, ...(await daysOf(standing, personId)) })
    }
    if (await save({ _id, row, claims, until: now + keptMs })) return null
    await backOff(attempt)
  }
  throw new Busy()
}

/** When these places are, in order. Only of this person's own sign-ups: when others go out is nobody's business. */
async function daysOf(claims: readonly Claim[], personId: string): Promise<{ days?: string }> {
  const ids = claims.map(({ signupId }) => signupId)
  const own = await tapsAmong(ids, personId)
  const found = await activitiesById([...new Set(own.map(({ activityId }) => activityId))])
  const days = found.map(({ startsAt }) => dayOf(startsAt)).sort()
  return days.length > 0 ? { days: days.join(' ') } : {}
}

/** The attendee sits or waits there, by whichever sign-up, or the claim is so young that it may still become a seat. */
async function stands({ activityId, signupId, at }: Claim, key: string, now: number): Promise<boolean> {
  const isTheirs = $.in([key, '$$entry.attendees'])
  const [ledger] = await ledgers.aggregate<{
    open: boolean
    lineClosesAt: number
    sits: boolean
    inLine: number
    spent: boolean
  }>(from =>
    from.match({ _id: activityId }).project({
      open: true,
      lineClosesAt: true,
      sits: $.gt([`$sitting.${key}`, null]),
      inLine: $.size($.filter({ input: '$line', as: 'entry', cond: isTheirs })),
      spent: $.in([signupId, '$spent']),
    }),
  )
  if (!ledger?.open) return false
  if (ledger.sits || (at > now - claimMs && !ledger.spent)) return true
  if (ledger.inLine === 0) return false
  return !isLineClosed(ledger, now) || satInTheEnd(activityId, key, now)
}

/** The line has closed over whoever still waited: they have no place. Those of it who sit are nowhere written down yet. */
async function satInTheEnd(activityId: string, key: string, now: number): Promise<boolean> {
  const ledger = await getSeating(activityId)
  if (!ledger) return false
  const { seated, due } = settle(flowOf(ledger), now)
  return [...seated, ...due].some(({ attendees }) => attendees.includes(key))
}

/**
 * Two keys are one human from now on: places under the old one count for the new one. Nobody loses a place by it, even
 * where they have one too many. Safe to repeat; the old claims go last.
 */
export async function mergeClaims(seriesId: string, fromKey: string, intoKey: string): Promise<void> {
  const fromId = derivedId('seriesClaim', seriesId, fromKey)
  const _id = derivedId('seriesClaim', seriesId, intoKey)
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    const [from, row] = await Promise.all([rows.get(fromId), rows.get(_id)])
    if (!from) return
    const claims = claimsOfBoth(row?.claims ?? [], from.claims)
    const until = Math.max(from.until, row?.until ?? 0)
    const written = await save({ _id, row, claims, until })
    if (written && (await rows.removeAll({ _id: fromId, rev: from.rev })) === 1) return
    await backOff(attempt)
  }
  throw new Busy()
}

interface Save extends Pick<SeriesClaims, '_id' | 'claims' | 'until'> {
  /** As it was read. */
  row: SeriesClaims | null
}

/** False when it was written meanwhile: read it again. */
const save = async ({ _id, row, claims, until }: Save): Promise<boolean> =>
  row
    ? (await rows.update({ _id, rev: row.rev }, { claims: _.set(claims), rev: _.inc(1), until })) === 1
    : rows.add({ _id, claims, rev: 0, until })

/** What is so old that the series is over. True when there may be more. */
export const clearClaims = async (now: number): Promise<number> => rows.removeAll({ until: _.lt(now) })
