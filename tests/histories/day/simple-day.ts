import { type Place, parties } from './life'

/**
 * What the functions must agree with, told in another way: of every attendee all deeds are kept, and asked for the latest.
 */

interface Deed {
  at: number
  nonce: string
  came: boolean
}

const seatsOf = (who: string, at: Place): number => parties[who]?.[at] ?? 0

export class SimpleDay {
  private readonly deeds = new Map<string, Deed[]>()
  private readonly scanned = new Set<string>()
  private readonly told = new Map<string, string>()
  private walkedIn = { moon: 0, lanterns: 0 }

  scan(nonce: string, who: string, at: Place, isRight: boolean, now: number): string {
    const party = `${at} ${who}`
    if (this.scanned.has(party)) return this.told.get(nonce) ?? 'already'
    if (!isRight) return 'checkInCodeWrong'
    return this.enter(nonce, who, at, now)
  }

  showParty(nonce: string, who: string, at: Place, isRight: boolean, now: number): string {
    if (!isRight) return 'partyCodeWrong'
    if (this.scanned.has(`${at} ${who}`)) return this.told.get(nonce) ?? 'already'
    return this.enter(nonce, who, at, now)
  }

  private enter(nonce: string, who: string, at: Place, now: number): string {
    if (seatsOf(who, at) === 0) return 'notSeated'
    this.scanned.add(`${at} ${who}`)
    const all = this.each(who, at)
    const isNew = all.some(key => !this.cameOf(key))
    for (const key of all) this.add(key, { at: now, nonce, came: true })
    return this.first(nonce, isNew ? 'counted' : 'already')
  }

  tick(deed: Deed, who: string, at: Place, whom: number | undefined): string {
    const before = this.told.get(deed.nonce)
    if (before !== undefined) return before
    if (seatsOf(who, at) === 0) return 'notSignedUp'
    const meant = whom === undefined ? this.each(who, at) : this.each(who, at).slice(whom, whom + 1)
    if (meant.length === 0) return 'attendeeUnknown'
    const others = meant.filter(key => this.cameOf(key) !== deed.came)
    for (const key of meant) this.add(key, deed)
    if (others.length === 0) return this.first(deed.nonce, 'already')
    return this.first(
      deed.nonce,
      others.every(key => this.latest(key)?.nonce === deed.nonce) ? 'counted' : 'overruled',
    )
  }

  walkIn(nonce: string, at: Place, count: number): string {
    if (this.told.has(nonce)) return 'walked in'
    this.walkedIn[at] += count
    return this.first(nonce, 'walked in')
  }

  picture(at: Place): string {
    const rows = Object.keys(parties).filter(who => seatsOf(who, at) > 0)
    const all = rows.flatMap(who => this.each(who, at))
    const came = all.filter(key => this.cameOf(key)).length
    const told = rows.map(
      who =>
        `${who} ${this.each(who, at)
          .map(key => (this.cameOf(key) ? '1' : '0'))
          .join('')}`,
    )
    return pictureOf(told, { came, noShows: all.length - came, walkIns: this.walkedIn[at] })
  }

  private readonly each = (who: string, at: Place): string[] =>
    Array.from({ length: seatsOf(who, at) }, (_, i) => `${at} ${who} ${i}`)
  private readonly cameOf = (key: string): boolean => this.latest(key)?.came ?? false

  private latest(key: string): Deed | undefined {
    return [...(this.deeds.get(key) ?? [])].sort((a, b) => a.at - b.at || (a.nonce < b.nonce ? -1 : 1)).at(-1)
  }

  private add(key: string, deed: Deed): void {
    this.deeds.set(key, [...(this.deeds.get(key) ?? []), deed])
  }

  private first(nonce: string, answer: string): string {
    this.told.set(nonce, answer)
    return answer
  }
}

export const pictureOf = (
  rows: readonly string[],
  { came, noShows, walkIns }: { came: number; noShows: number; walkIns: number },
): string => `${[...rows].sort().join(', ')}: ${came} came, ${noShows} did not, ${walkIns} walked in`
