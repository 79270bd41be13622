/** China has had one zone without summer time since 1991, so calendar arithmetic is a shift of eight hours. */
const offsetMs = 8 * 3_600_000
export const dayMs = 86_400_000

/** The calendar day in Asia/Shanghai, as `2026-09-25`. */
export const dayOf = (at: number): string => new Date(at + offsetMs).toISOString().slice(0, 10)

/** The minute in Asia/Shanghai, as `2026-09-25 14:30`. */
export const minuteOf = (at: number): string =>
  new Date(at + offsetMs).toISOString().slice(0, 16).replace('T', ' ')

/** Midnight in Asia/Shanghai of a day written `2026-09-25`, in epoch ms. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) - offsetMs

/** Whole years between a birth date and a moment, by the calendar of Asia/Shanghai. */
export const ageAt = (birthDate: string, at: number): number => {
  const today = dayOf(at)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
