import type { Party, SeatLedger } from './ledger'

/**
 * Seats that are left, counted by whom they may go to.
 *
 * Some seats may be kept for groups: those of one community, those of an age. An attendee may take an open seat, or one
 * of each group that they belong to (`Party.groups`, a bit for each group). Who sits on which seat is not stored, since
 * it does not matter: people can be seated if and only if, for every set of groups, those who belong to no other group
 * are no more than the open seats and the seats of that set together (Hall's theorem). A room says for every set of
 * groups, as a number of bits, how many more of those people may come. The last set is that of all groups: the free
 * seats. Where nothing is kept, a room is that one number.
 */
export type Room = readonly number[]

/** Seats that are kept for whoever belongs to a group. */
export interface KeptSeats {
  seats: number
  /** Whose home is in this site's area. */
  siteId?: string
  /** Birth dates, both included; see `SeatLedger.bornFrom`. */
  bornFrom?: string
  bornTo?: string
}

/** What is asked of an attendee, to know their groups. */
export interface Belonging {
  birthDate?: string
  homeSiteId?: string
}

export const groupsMax = 3

/** The groups that somebody belongs to, a bit each. What is not known belongs to none. */
export const groupsOf = ({ birthDate, homeSiteId }: Belonging, kept: readonly KeptSeats[]): number =>
  kept.reduce((bits, { siteId, bornFrom, bornTo }, i) => {
    const home = siteId === undefined || siteId === homeSiteId
    const limited = bornFrom !== undefined || bornTo !== undefined
    const age =
      !limited || (birthDate !== undefined && birthDate >= (bornFrom ?? '') && birthDate <= (bornTo ?? '9'))
    return home && age ? bits | (1 << i) : bits
  }, 0)

type Sized = Pick<Party, 'size' | 'groups'>

/** How many of a party belong to no group outside each set, of so many sets. */
export const needOf = ({ size, groups }: Sized, sets: number): Room =>
  sets === 1
    ? [size]
    : Array.from({ length: sets }, (_, set) =>
        set === sets - 1 ? size : countWithin(groups ?? Array(size).fill(0), set),
      )

const countWithin = (groups: readonly number[], set: number): number =>
  groups.filter(bits => (bits & ~set) === 0).length

export const plus = (room: Room, need: Room): Room => room.map((left, set) => left + (need[set] ?? 0))
export const minus = (room: Room, need: Room): Room => room.map((left, set) => left - (need[set] ?? 0))
export const needsOf = (parties: readonly Sized[], sets: number): Room =>
  parties.reduce<Room>((sum, party) => plus(sum, needOf(party, sets)), Array(sets).fill(0))

/** The free seats. */
export const freeIn = (room: Room): number => room.at(-1) ?? 0

/** `opened`: nothing is kept for anybody any more. */
export const fits = (room: Room, need: Room, opened: boolean): boolean =>
  opened
    ? freeIn(need) <= freeIn(room)
    : // A set that was overfull before it was kept stands in the way of its own people alone.
      need.every((more, set) => more === 0 || more <= (room[set] ?? 0))

/** How many more people may come who belong to these groups and to no others. */
export const freeFor = (room: Room, groups: number, opened: boolean): number =>
  opened ? freeIn(room) : Math.max(0, Math.min(...room.filter((_, set) => (groups & ~set) === 0)))

/** All seats, nobody sitting. */
export const emptyRoom = ({ capacity, kept = [] }: Pick<SeatLedger, 'capacity' | 'kept'>): Room =>
  Array.from({ length: 2 ** kept.length }, (_, set) =>
    kept.reduce((left, { seats }, i) => (set & (1 << i) ? left : left - seats), capacity),
  )

/** What a ledger says is left: `free` for all groups together, `room` for every other set. */
export const roomOf = ({ free, room = [] }: Pick<SeatLedger, 'free' | 'room'>): Room => [...room, free]
/** The same as the ledger keeps it. */
export const stored = (room: Room): Pick<SeatLedger, 'free' | 'room'> => ({
  free: freeIn(room),
  ...(room.length > 1 ? { room: room.slice(0, -1) } : {}),
})

/** From this moment on everybody may take what was kept. */
export const isOpened = (
  { room, keptUntil = 0 }: Pick<SeatLedger, 'room' | 'keptUntil'>,
  now: number,
): boolean => room === undefined || now >= keptUntil

/** The party without whoever does not stay. */
export const keeping = <P extends Pick<Party, 'attendees' | 'groups' | 'size'>>(
  party: P,
  stays: (key: string) => boolean,
): P => {
  const { attendees, groups } = party
  const staying = attendees.filter(stays)
  return {
    ...party,
    attendees: staying,
    size: staying.length,
    ...(groups ? { groups: groups.filter((_, i) => stays(attendees[i] ?? '')) } : {}),
  }
}
