import type { MySignup } from '@domain/signup/contract'

/** What still lies ahead, soonest first. A cancelled activity counts: who signed up has to learn of it. */
export const upcoming = (signups: readonly MySignup[], now: number): MySignup[] =>
  signups
    .filter(({ state, endsAt }) => state !== 'gone' && endsAt > now)
    .sort((a, b) => a.startsAt - b.startsAt)

/** What is over or was taken back, latest first. */
export const past = (signups: readonly MySignup[], now: number): MySignup[] =>
  signups
    .filter(({ state, endsAt }) => state === 'gone' || endsAt <= now)
    .sort((a, b) => b.startsAt - a.startsAt)
