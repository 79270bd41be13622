import type { SeatLedger } from '../../domain/signup/ledger'
import { fatesOf } from '../model/invariants'

/**
 * What the seats should do, as simply as it can be said: a list of parties in the order of their taps, nothing at the
 * same time, nothing lost. Answers are written as words, so that they are easily compared.
 */

interface Party {
  person: string
  tap: string
  size: number
  seated: boolean
}

export class SimpleModel {
  private parties: Party[] = []
  /** Seats that were given back after the line had closed. */
  private lapsed = 0
  private readonly answers = new Map<string, string>()
  signupClosed = false
  lineClosed = false

  constructor(private capacity: number) {}

  join(tap: string, person: string, size: number): string {
    return this.once(tap, () => {
      if (this.parties.some(party => party.person === person)) return 'alreadyIn'
      if (this.signupClosed) return 'closed'
      const party = { person, tap, size, seated: size <= this.free() }
      this.parties.push(party)
      return this.place(party)
    })
  }

  /** Cancels what a tap did: once, and never what a later tap did. */
  cancel(tap: string): string {
    const answer = this.answers.get(tap)
    if (!answer || !/seated|waiting/.test(answer)) return 'notSignedUp'
    const party = this.parties.find(party => party.tap === tap)
    this.parties = this.parties.filter(other => other !== party)
    if (this.lineClosed && party?.seated) this.lapsed += party.size
    this.fill()
    return 'gone'
  }

  setCapacity(capacity: number): string {
    const taken = this.taken()
    if (capacity < taken) return `capacityBelowTaken ${taken}`
    const offered = this.lineClosed ? Math.min(this.free(), capacity - taken) : capacity - taken
    this.lapsed = capacity - taken - offered
    this.capacity = capacity
    this.fill()
    return 'saved'
  }

  /** Who sits, and who waits in which order. */
  picture(): string {
    const names = (seated: boolean) =>
      this.parties.filter(party => party.seated === seated).map(party => `${party.person}${party.size}`)
    return `sit ${names(true).sort()} wait ${names(false)} free ${this.free()}`
  }

  private once(tap: string, decide: () => string): string {
    const answer = this.answers.get(tap) ?? decide()
    this.answers.set(tap, answer)
    return answer
  }

  private place(party: Party): string {
    const waiting = this.parties.filter(other => !other.seated)
    return party.seated ? `seated ${party.size}` : `waiting ${waiting.indexOf(party) + 1} ${party.size}`
  }

  private fill(): void {
    for (const party of this.parties) if (party.size <= this.free()) party.seated = true
  }

  private taken(): number {
    return this.parties.reduce((sum, party) => sum + (party.seated ? party.size : 0), 0)
  }

  private free(): number {
    return this.capacity - this.taken() - this.lapsed
  }
}

/** A ledger in the words of `picture`. */
export function pictureOf(ledger: SeatLedger, nameOf: (personId: string) => string): string {
  const { seated, waiting, free } = fatesOf(ledger)
  const sizes = new Map(ledger.line.map(({ personId, size }) => [personId, size]))
  for (const [personId, party] of Object.entries(ledger.seats)) sizes.set(personId, party.size)
  const words = (personId: string) => `${nameOf(personId)}${sizes.get(personId)}`
  return `sit ${[...seated.keys()].map(words).sort()} wait ${waiting.map(({ personId }) => words(personId))} free ${free}`
}
