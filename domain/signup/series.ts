/** A place at one activity of a series. */
export interface Claim {
  activityId: string
  signupId: string
  /** Epoch ms. */
  at: number
}

/** A join is over within this: an older claim stands as long as its attendee has a place there. */
export const claimMs = 60_000

/**
 * With one more; undefined when there are places at as many other activities as the series allows. Of two sign-ups that
 * want to seat the same attendee at one activity one will get the seat, and nobody knows yet which: both claims stay.
 */
export function claimsAfter(claims: readonly Claim[], claim: Claim, joinsMax: number): Claim[] | undefined {
  const others = claims.filter(
    ({ activityId, signupId, at }) =>
      activityId !== claim.activityId || (signupId !== claim.signupId && at > claim.at - claimMs),
  )
  const elsewhere = new Set(others.map(({ activityId }) => activityId))
  elsewhere.delete(claim.activityId)
  return elsewhere.size < joinsMax ? [...others, claim] : undefined
}

/** Of two keys that are one human from now on: the claims of both, none lost and none twice. */
export const claimsOfBoth = (some: readonly Claim[], more: readonly Claim[]): Claim[] => [
  ...some,
  ...more.filter(
    one =>
      !some.some(({ activityId, signupId }) => activityId === one.activityId && signupId === one.signupId),
  ),
]
