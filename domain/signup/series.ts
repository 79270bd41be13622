/** A place at one activity of a series. */
export interface Claim {
  activityId: string
  signupId: string
  /** Epoch ms. */
  at: number
}

/** With one more; undefined when there are as many at other activities as the series allows. */
export function claimsAfter(claims: readonly Claim[], claim: Claim, joinsMax: number): Claim[] | undefined {
  const others = claims.filter(({ activityId }) => activityId !== claim.activityId)
  return others.length < joinsMax ? [...others, claim] : undefined
}
