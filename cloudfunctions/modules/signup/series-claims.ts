import { type Refusal, refuse } from '../../../domain/refusal'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { type Claim, claimsAfter } from '../../../domain/signup/series'
import { command as _, expression as $ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { derivedId } from '../../kit/ids'
import { deadline } from '../../kit/invocation'
import { Busy, backOff } from '../../kit/pressure'

/**
 * At how many activities of a series an attendee has a place. Taken before the seat, so that no two joins at different
 * activities can both be the last one allowed; never given back by anybody: what no ledger knows any more is left out
 * when it stands in somebody's way.
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
const ledgers = collection<SeatLedger>('seatLedgers')

const attemptsMax = 20
/** A join that is on its way, or anything else about the series, is over long before. */
const keptMs = 400 * 86_400_000

export interface Claiming {
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
  { series, activityId, signupId, now }: Claiming,
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
    }
    if (!claims) return refuse('seriesFull', { joinsMax: series.joinsMax })
    const until = now + keptMs
    const written = row
      ? (await rows.update({ _id, rev: row.rev }, { claims: _.set(claims), rev: _.inc(1), until })) === 1
      : await rows.add({ _id, claims, rev: 0, until })
    if (written) return null
    await backOff(attempt)
  }
  throw new Busy()
}

/** A claim that is this young may still become a seat. */
const patienceMs = 60_000

async function stands({ activityId, signupId, at }: Claim, key: string, now: number): Promise<boolean> {
  const its = $.filter({ input: '$line', as: 'entry', cond: $.eq(['$$entry.signupId', signupId]) })
  const [ledger] = await ledgers.aggregate<{
    open: boolean
    sits: boolean
    lines: string[][]
    spent: boolean
  }>(from =>
    from.match({ _id: activityId }).project({
      open: true,
      sits: $.eq([`$sitting.${key}`, signupId]),
      lines: $.map({ input: its, as: 'entry', in: '$$entry.attendees' }),
      spent: $.in([signupId, '$spent']),
    }),
  )
  if (!ledger?.open || ledger.spent) return false
  return ledger.sits || ledger.lines.some(keys => keys.includes(key)) || at > now - patienceMs
}

/** What is so old that the series is over. True when there may be more. */
export const clearClaims = async (now: number): Promise<number> => rows.removeAll({ until: _.lt(now) })
