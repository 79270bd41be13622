import type { InputOf } from '@domain/contract'
import type { AttendanceRow, PersonCame } from '@domain/signup/attendance/contract'

/** What staff say of a party or one of it, at the moment of the tap by the phone's clock. */
export type Tick = InputOf<'signup.saveTicks'>['ticks'][number]

/** Is it a tick, as this version keeps it on the phone? */
export const isTick = (value: unknown): value is Tick =>
  typeof value === 'object' &&
  value !== null &&
  'nonce' in value &&
  typeof value.nonce === 'string' &&
  'signupId' in value &&
  typeof value.signupId === 'string' &&
  'came' in value &&
  typeof value.came === 'boolean' &&
  'at' in value &&
  typeof value.at === 'number'

export interface ShownPerson extends PersonCame {
  /** The server does not know it yet. */
  waiting: boolean
}

export interface ShownRow {
  signupId: string
  people: ShownPerson[]
}

/** The list as the staff member sees it: what the server said, and over it the own ticks that it may not know. */
export const withTicks = (rows: readonly AttendanceRow[], ticks: readonly Tick[]): ShownRow[] =>
  rows.map(({ signupId, people }) => {
    const mine = ticks.filter(tick => tick.signupId === signupId)
    return { signupId, people: people.map(person => shown(person, mine)) }
  })

function shown(person: PersonCame, ticks: readonly Tick[]): ShownPerson {
  const last = [...ticks].reverse().find(({ attendee }) => attendee === undefined || attendee === person.id)
  if (!last) return { ...person, waiting: false }
  return {
    ...person,
    came: last.came,
    at: last.came === person.came ? (person.at ?? last.at) : last.at,
    waiting: true,
  }
}

/** What the server has taken in is in the list from then on, until the list is read again. */
export const afterTicks = (rows: readonly AttendanceRow[], ticks: readonly Tick[]): AttendanceRow[] =>
  withTicks(rows, ticks).map(({ signupId, people }) => ({
    signupId,
    people: people.map(({ waiting, ...person }) => (waiting ? { ...person, how: 'list' as const } : person)),
  }))

export const hasCome = ({ people }: Pick<ShownRow, 'people'>): boolean => people.every(({ came }) => came)

/** Rows in which a name has the searched signs, in this order; who has not come yet stands first. */
export function rowsToShow(rows: readonly ShownRow[], words: string, only: 'all' | 'missing'): ShownRow[] {
  const searched = words.trim()
  return rows.filter(
    row =>
      (only === 'all' || !hasCome(row)) &&
      (searched === '' || row.people.some(({ name }) => name.includes(searched))),
  )
}
