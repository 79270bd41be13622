export interface Appointment {
  /** Stays when the rest changes: put in again, it replaces what was there. */
  id: string
  title: string
  /** Epoch ms. */
  startsAt: number
  endsAt: number
  where: string
  /** How long before the start the phone rings, ms. */
  alarmMs: number
}

/** One event, in UTC: every calendar shows it in its own zone. */
export function icsOf({ id, title, startsAt, endsAt, where, alarmMs }: Appointment, now: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//xincheng-civic//ZH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(where)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${Math.round(alarmMs / 60_000)}M`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .flatMap(folded)
    .join('\r\n')
}

/** `20260925T063000Z` */
const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines of at most 75 bytes; 24 signs of Chinese are 72. A line that goes on begins with a blank. */
function folded(line: string): string[] {
  const signs = Array.from(line)
  if (signs.length <= 24) return [line]
  const parts: string[] = []
  for (let from = 0; from < signs.length; from += 24)
    parts.push(`${from ? ' ' : ''}${signs.slice(from, from + 24).join('')}`)
  return parts
}
