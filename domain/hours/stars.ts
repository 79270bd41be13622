/**
 * Stars for hours. The law lets an organisation grant them from time and quality (民政部令第67号, Art 10), so that what
 * is computed here is for reference, and says so.
 */
export const defaultLadder = [100, 300, 600, 1000, 1500] as const

/** Hours at which each star begins: rising, at most five. */
export const isLadder = (ladder: readonly number[]): boolean =>
  ladder.length > 0 &&
  ladder.length <= 5 &&
  ladder.every((hours, index) => Number.isInteger(hours) && hours > (ladder[index - 1] ?? 0))

export interface Stars {
  stars: number
  /** Hours at which the next one begins; absent at the top. */
  nextAt?: number
}

/** From exact minutes: 99.9 hours are not a hundred. */
export function starsOf(minutes: number, ladder: readonly number[] = defaultLadder): Stars {
  const stars = ladder.filter(hours => minutes >= hours * 60).length
  const nextAt = ladder[stars]
  return nextAt === undefined ? { stars } : { stars, nextAt }
}
