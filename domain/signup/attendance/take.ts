import { isRefusal, type Refusal, refuse } from '../../refusal'
import {
  type Attendance,
  correctionsMax,
  type Heard,
  type How,
  heardMax,
  type TickState,
  type Word,
} from './attendance'

/** What a scan, a tick and a correction do to one party's day. Whatever the order they arrive in, they end the same. */

export interface Deed {
  at: number
  nonce: string
}

/** Of two words about one attendee the later deed stands; of two in the same millisecond the greater nonce. */
export function later(one: Word | undefined, other: Omit<Word, 'since'> & { since?: number }): Word {
  if (one && (one.at > other.at || (one.at === other.at && one.nonce >= other.nonce))) return one
  const since = one?.came === other.came ? one.since : (other.since ?? other.at)
  return { ...other, since }
}

const withWords = (
  before: Attendance,
  keys: readonly string[],
  word: Omit<Word, 'since'>,
): Pick<Attendance, 'words' | 'came' | 'rev'> => {
  const said = keys.map(key => [key, later(before.words[key], word)] as const)
  const words = { ...before.words, ...Object.fromEntries(said) }
  return { words, came: Object.values(words).filter(({ came }) => came).length, rev: before.rev + 1 }
}

export interface Scanned {
  /** Null when it changes nothing. */
  after: Attendance | null
  state: 'counted' | 'already'
}

/**
 * One scan takes the whole party. It speaks once for each attendee: a second one changes nothing, also where staff have
 * said since that somebody did not come. A repeat has its first answer.
 */
export function takeScan(
  before: Attendance,
  keys: readonly string[],
  { at, nonce }: Deed,
  how: How,
): Scanned {
  const known = before.heard.find(one => one.nonce === nonce)
  if (known) return { after: null, state: known.state === 'counted' ? 'counted' : 'already' }
  const fresh = keys.filter(key => !before.scanned.includes(key))
  if (fresh.length === 0) return { after: null, state: 'already' }
  const state = fresh.some(key => !before.words[key]?.came) ? 'counted' : 'already'
  const said = withWords(before, fresh, { came: true, at, nonce, how })
  const heard = hear(before.heard, { nonce, state })
  const scanned = [...before.scanned, ...fresh]
  return { after: { ...before, ...said, scanned, scannedAt: before.scannedAt ?? at, heard }, state }
}

export interface Tick extends Deed {
  /** One attendee's key; the whole party without. */
  attendee?: string
  came: boolean
}

export interface Ticked {
  after: Attendance | null
  state: TickState
}

/** A tick of the list, made at `at` and perhaps heard of much later. One that was heard before has its first answer. */
export function takeTick(
  before: Attendance,
  keys: readonly string[],
  tick: Tick,
  how: How = 'list',
): Ticked | Refusal {
  const { nonce, came, at, attendee } = tick
  const known = before.heard.find(one => one.nonce === nonce)
  if (known) return { after: null, state: known.state }
  const targets = attendee === undefined ? keys : keys.filter(key => key === attendee)
  if (targets.length === 0) return refuse('attendeeUnknown')
  const state = stateOf(before, targets, tick)
  const said = withWords(before, targets, { came, at, nonce, how })
  return { after: { ...before, ...said, heard: hear(before.heard, { nonce, state }) }, state }
}

function stateOf({ words }: Attendance, targets: readonly string[], tick: Tick): TickState {
  const { came, nonce } = tick
  const changes = targets.filter(key => (words[key]?.came ?? false) !== came)
  if (changes.length === 0) return 'already'
  const stands = changes.every(key => later(words[key], { ...tick, how: 'list' }).nonce === nonce)
  return stands ? 'counted' : 'overruled'
}

const hear = (heard: readonly Heard[], one: Heard): Heard[] => [...heard, one].slice(-heardMax)

export interface TickedAll {
  after: Attendance | null
  answers: (TickState | Refusal)[]
}

/** Ticks of one party one after another, for one write. A tick that comes with its refusal keeps it. */
export function takeTicks(
  before: Attendance,
  keys: readonly string[],
  ticks: readonly (Tick | Refusal)[],
): TickedAll {
  let last = before
  const answers = ticks.map(tick => {
    const taken = isRefusal(tick) ? tick : takeTick(last, keys, tick)
    if (isRefusal(taken)) return taken
    last = taken.after ?? last
    return taken.state
  })
  // However many there were, it is one write.
  return { after: last === before ? null : { ...last, rev: before.rev + 1 }, answers }
}

/** After the day was closed: with a reason, which stays. */
export function correct(
  before: Attendance,
  keys: readonly string[],
  tick: Tick,
  reason: string,
): Ticked | Refusal {
  const taken = takeTick(before, keys, tick, 'corrected')
  if (isRefusal(taken) || taken.after === null) return taken
  const attendees = tick.attendee === undefined ? [...keys] : [tick.attendee]
  const correction = { at: tick.at, attendees, came: tick.came, reason }
  const corrections = [...(before.corrections ?? []), correction].slice(-correctionsMax)
  return { ...taken, after: { ...taken.after, corrections } }
}

/** Phones say by their own clock when a deed was done and when they send it; it was not later than now. */
export const deedAt = (madeAt: number, sentAt: number, now: number): number =>
  Math.min(now, now - Math.max(0, sentAt - madeAt))
