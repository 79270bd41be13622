import type { World } from '../world'

/** What a process can be cut off between: dead after a read is dead after the write before it. */
const writes = ['insertDocument', 'modifyDocument', 'removeDocument', 'commitTransaction'] as const

/**
 * Kills the `api` right after each write that `call` makes, one write a round. Each round starts from the state that
 * `begin` makes, `after` finishes and checks it. Gives how many writes there were.
 */
export async function killAfterEachWrite<State>(
  street: World,
  begin: () => Promise<State>,
  call: (state: State) => Promise<unknown>,
  after: (state: State) => Promise<void>,
): Promise<number> {
  street.allowFaults()
  const state = await begin()
  const back = street.keep()
  let rounds = 0
  for (const write of writes) {
    for (let nth = 1; ; nth++) {
      if (++rounds > 1) await back()
      const action = `database.${write}`
      const fault = street.env.faults.add({ fn: 'api', action, nth, effect: 'crashAfter' })
      await call(state).catch(() => undefined)
      const struck = fault.struck > 0
      fault.remove()
      await after(state)
      if (!struck) break
    }
  }
  // The last round of each kind was whole.
  return rounds - writes.length
}

/** A kind of write: `persons remove`, or `commit` of a transaction. */
export type Write = 'commit' | `${string} ${'insert' | 'modify' | 'remove'}`

/**
 * Ticks that die right after their first write of these kinds, until `done` and a whole tick: so that there is none of
 * them after which the work was not cut off. Left out are writes inside of a transaction, which are none before its
 * commit, and those that a job makes in every tick. Gives how many ticks have died.
 */
export async function killTicksAfterEachWrite(
  street: World,
  kinds: readonly Write[],
  done: () => boolean,
): Promise<number> {
  street.allowFaults()
  let kills = 0
  for (let tick = 0; tick < ticksMax; tick++) {
    const faults = kinds.map(kind =>
      street.env.faults.add({ fn: 'tick', effect: 'crashAfter', ...placeOf(kind) }),
    )
    await street.env.trigger('tick', 'everyMinute').catch(() => undefined)
    const struck = faults.some(fault => fault.struck > 0)
    for (const fault of faults) fault.remove()
    street.env.clock.set(street.env.clock.now() + 2 * 60_000)
    if (struck) kills++
    else if (done()) return kills
  }
  throw new Error(`${ticksMax} ticks did not finish it`)
}

/** More ticks than any job of a test needs. */
const ticksMax = 100

function placeOf(kind: Write): { collection?: string; action: string } {
  const [collection, verb] = kind.split(' ')
  return verb ? { collection, action: `database.${verb}Document` } : { action: 'database.commitTransaction' }
}
