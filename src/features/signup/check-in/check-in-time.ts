const earlyMs = 60 * 60_000

interface Times {
  startsAt: number
  endsAt: number
}

/** From an hour before the start until the end the way to check in is shown; the server knows the site's own times. */
export const isCheckInTime = ({ startsAt, endsAt }: Times, now: number): boolean =>
  now >= startsAt - earlyMs && now < endsAt
