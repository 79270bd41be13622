/** WeChat Cloud reads timers and shows times in UTC+8, and so do mini-programs. */
const ZONE_MS = 8 * 3600 * 1000

/** `2026-09-25 10:00:00`, in UTC+8. */
export function moment(ms: number): string {
  return new Date(ms + ZONE_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** `10:00:00.123`, in UTC+8. */
export function timeOfDay(ms: number): string {
  return new Date(ms + ZONE_MS).toISOString().slice(11, 23)
}

/** The value of a `datetime-local` field, and back; undefined for what is no time. */
export function toField(ms: number): string {
  return moment(ms).replace(' ', 'T')
}

export function fromField(text: string): number | undefined {
  const ms = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`)
  return Number.isNaN(ms) ? undefined : ms - ZONE_MS
}

const units: readonly (readonly [name: string, ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
]

/** A shift of a clock: `+1 d 2 h`, `-30 s`; the two largest units. */
export function span(ms: number): string {
  let left = Math.abs(ms)
  const parts = units.flatMap(([name, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count > 0 ? [`${count} ${name}`] : []
  })
  return `${ms < 0 ? '−' : '+'}${parts.slice(0, 2).join(' ') || '0 s'}`
}

/** How long something took: `0.42 ms`, `12 ms`, `1.34 s`. */
export function took(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  if (ms >= 10) return `${Math.round(ms)} ms`
  return `${ms.toFixed(ms >= 1 ? 1 : 2)} ms`
}
