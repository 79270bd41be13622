/** The days of a month as a calendar shows them. */

/** Weeks of the month `2026-09`, Monday first; empty places before the first and after the last day are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const places = Math.ceil((lead + days) / 7) * 7
  const cells = Array.from({ length: places }, (_, index) => {
    const day = index - lead + 1
    return day < 1 || day > days ? undefined : `${month}-${String(day).padStart(2, '0')}`
  })
  return Array.from({ length: places / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** `2026-12` and 1 give `2027-01`. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** `2026-09` as 2026年9月. */
export const monthName = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
