import type { SeatLedger } from '../../domain/signup/ledger'
import { fatesOf } from '../model/invariants'
import { hour } from '../world'

/**
 * What the seats should do, as simply as it can be said: a list of parties in the order of their taps, nothing at the
 * same time, nothing lost. Answers are written as words, so that they are easily compared.
 */

interface Party {
  person: string
  tap: string
  size: number
  /** `due`: seats have lapsed that fit, and nobody has written it down yet. */
  state: 'seated' | 'asked' | 'due' | 'waiting'
  /** Of the offer. */
  until: number
}

interface Times {
  signupClosesAt: number
  startsAt: number
}

export class SimpleModel {
  private parties: Party[] = []
  private readonly tooLate = new Set<string>()
  /** Those of them whose lapse nobody has written down yet. */
  private readonly unwritten = new Set<string>()
  /** Seats that were given back after the line had closed. */
  private lapsed = 0
  private readonly answers = new Map<string, string>()

  constructor(
    private capacity: number,
    private now: number,
    private readonly times: Times,
  ) {}

  /** Time passes: offers lapse one after another, each for the next in line that it fits. */
  pass(now: number): void {
    this.now = now
    const next = Math.min(...this.of('asked').map(({ until }) => until))
    if (next <= now) {
      const over = this.of('asked').filter(({ until }) => until === next)
      for (const { tap } of over) {
        this.tooLate.add(tap)
        this.unwritten.add(tap)
      }
      this.parties = this.parties.filter(party => !over.includes(party))
      if (next < this.times.startsAt) this.serve('due')
      else this.lapsed += sizeOf(over)
      this.pass(now)
    } else if (this.lineClosed && this.of('due').length > 0) {
      // Nobody has told them, and now it is too late, also for what is left beside them.
      this.lapsed += sizeOf(this.of('due')) + this.free()
      for (const party of this.of('due')) party.state = 'waiting'
    }
  }

  /** When the next offer lapses. */
  get deadline(): number {
    return Math.min(...this.of('asked').map(({ until }) => until))
  }

  join(tap: string, person: string, size: number): string {
    return this.once(tap, () => {
      if (this.parties.some(party => party.person === person)) return 'alreadyIn'
      if (this.now >= this.times.signupClosesAt) return 'closed'
      const party: Party = { person, tap, size, state: size <= this.free() ? 'seated' : 'waiting', until: 0 }
      this.parties.push(party)
      return this.place(party)
    })
  }

  /** Cancels what a tap did: once, and never what a later tap did. */
  cancel(tap: string): string {
    const answer = this.answers.get(tap)
    if (!answer || !/seated|waiting/.test(answer)) return 'notSignedUp'
    const party = this.partyOf(tap)
    if (!party) {
      // Who was too late has it written down by this.
      if (this.unwritten.has(tap)) this.write()
      return 'gone'
    }
    this.parties = this.parties.filter(other => other !== party)
    if (this.lineClosed && party.state !== 'waiting') this.lapsed += party.size
    this.write()
    return 'gone'
  }

  /** Takes so many of the seats that are held for what the tap asked for. */
  accept(request: string, tap: string, size: number): string {
    return this.once(request, () => {
      const party = this.partyOf(tap)
      if (!party) return this.tooLate.has(tap) ? 'offerOver' : 'notSignedUp'
      if (party.state === 'waiting' || party.state === 'due') return 'noOffer'
      if (party.state === 'asked') {
        if (size > party.size) return 'unknownAttendee'
        this.takeFewer(party, size, 'seated')
      }
      return this.place(party)
    })
  }

  /** What the tap asked for becomes so many. */
  reduce(request: string, tap: string, size: number): string {
    return this.once(request, () => {
      const party = this.partyOf(tap)
      if (!party) return this.tooLate.has(tap) ? 'offerOver' : 'notSignedUp'
      if (size > party.size) return 'unknownAttendee'
      if (size < party.size) this.takeFewer(party, size, party.state)
      return this.place(party)
    })
  }

  setCapacity(capacity: number): string {
    const taken = this.taken() - sizeOf(this.of('due'))
    if (capacity < taken) return `capacityBelowTaken ${taken}`
    for (const party of this.of('due')) party.state = 'waiting'
    const offered = this.lineClosed ? Math.min(this.free(), capacity - taken) : capacity - taken
    this.lapsed = capacity - taken - offered
    this.capacity = capacity
    this.write()
    return 'saved'
  }

  /** Somebody writes down what has come about. Whoever `asks` gets at once what they ask for. */
  write(asks?: Party): void {
    this.unwritten.clear()
    if (!this.lineClosed) this.serve('due')
    for (const party of this.of('due')) {
      const left = this.times.startsAt - this.now
      party.state = party === asks || left <= 3 * hour ? 'seated' : 'asked'
      party.until = this.now + Math.min(24 * hour, left / 4)
    }
  }

  /** Who sits, who is asked, and who waits in which order. */
  picture(): string {
    const names = (...states: Party['state'][]) =>
      this.parties.filter(({ state }) => states.includes(state)).map(({ person, size }) => `${person}${size}`)
    return `sit ${names('seated').sort()} asked ${names('asked').sort()} wait ${names('due', 'waiting')} free ${this.free()}`
  }

  private get lineClosed(): boolean {
    return this.now >= this.times.startsAt
  }

  private of(state: Party['state']): Party[] {
    return this.parties.filter(party => party.state === state)
  }

  private partyOf(tap: string): Party | undefined {
    return this.parties.find(party => party.tap === tap)
  }

  private once(request: string, decide: () => string): string {
    const answer = this.answers.get(request) ?? decide()
    this.answers.set(request, answer)
    return answer
  }

  private place(party: Party): string {
    if (party.state === 'seated') return `seated ${party.size}`
    if (party.state === 'asked') return `waiting ${party.size}`
    const line = this.parties.filter(({ state }) => state === 'waiting' || state === 'due')
    return `waiting ${line.indexOf(party) + 1} ${party.size}`
  }

  private takeFewer(party: Party, size: number, state: Party['state']): void {
    const less = Math.max(0, party.size - size)
    if (this.lineClosed && party.state !== 'waiting') this.lapsed += less
    party.size -= less
    party.state = state
    this.write(party)
  }

  /** The first of the line that fit. */
  private serve(state: 'due'): void {
    for (const party of this.of('waiting')) if (party.size <= this.free()) party.state = state
  }

  private taken(): number {
    return sizeOf(this.parties.filter(({ state }) => state !== 'waiting'))
  }

  private free(): number {
    return this.capacity - this.taken() - this.lapsed
  }
}

const sizeOf = (parties: readonly Party[]): number => parties.reduce((sum, { size }) => sum + size, 0)

/** A ledger in the words of `picture`. */
export function pictureOf(ledger: SeatLedger, now: number, nameOf: (personId: string) => string): string {
  const { seated, offered, waiting, free } = fatesOf(ledger, now)
  const sizes = new Map(ledger.line.map(({ personId, size }) => [personId, size]))
  for (const [personId, party] of Object.entries(ledger.seats)) sizes.set(personId, party.size)
  const words = (personId: string) => `${nameOf(personId)}${sizes.get(personId)}`
  const asked = offered.map(({ personId, size }) => `${nameOf(personId)}${size}`)
  return `sit ${[...seated.keys()].map(words).sort()} asked ${asked.sort()} wait ${waiting.map(({ personId }) => words(personId))} free ${free}`
}
