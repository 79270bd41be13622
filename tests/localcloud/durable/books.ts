import { strict as assert } from 'node:assert'
import type { Db } from '../sdk'
import { accountIds, OPENING_BALANCE } from './bank'

/** Of a transfer `made`, of a note how often it was hit. */
export type State = 'absent' | 'made' | number

/**
 * What was acknowledged, kept outside of the cloud. Of each thing it knows what it is, and while a request is on its way
 * also what it may have become: when the cloud dies then, nobody can know.
 */
export class Books {
  acknowledged = 0
  /** Set when the cloud was killed; requests fail from then on. */
  closed = false
  private readonly states = new Map<string, { is: State; maybe?: State }>()
  private close = () => {}
  private closeAt = Number.POSITIVE_INFINITY

  /** The first time the accounts are opened. */
  async open(db: Db): Promise<void> {
    const { total } = await db.collection('accounts').count()
    if (total > 0) return
    const accounts = accountIds.map(id => ({ _id: id, code: `code of ${id}`, balance: OPENING_BALANCE }))
    await db.collection('accounts').add({ data: accounts })
  }

  closeAfter(acts: number, close: () => void): void {
    this.closed = false
    this.closeAt = this.acknowledged + acts
    this.close = close
  }

  /** Carries out what makes a thing become something; rejects with whatever `run` rejects with. */
  async act(name: string, becomes: State, run: () => Promise<unknown>): Promise<void> {
    const state = this.states.get(name) ?? { is: 'absent' }
    this.states.set(name, { ...state, maybe: becomes })
    await run()
    this.states.set(name, { is: becomes })
    this.acknowledged++
    if (this.acknowledged < this.closeAt || this.closed) return
    this.closed = true
    this.close()
  }

  unanswered(): number {
    return [...this.states.values()].filter(({ maybe }) => maybe !== undefined).length
  }

  /** Compares everything with what is there, and takes that for the truth where nobody could know. */
  settle(found: ReadonlyMap<string, State>): void {
    for (const [name, { is, maybe }] of this.states) {
      const actual = found.get(name) ?? 'absent'
      const allowed = maybe === undefined ? [is] : [is, maybe]
      assert.ok(
        allowed.includes(actual),
        `${name} is ${actual}; it was acknowledged as ${allowed.join(' or ')}`,
      )
      this.states.set(name, { is: actual })
    }
    for (const name of found.keys()) assert.ok(this.states.has(name), `nobody has made ${name}`)
  }
}
