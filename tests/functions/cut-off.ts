import type { World } from '../world'

/** What a process can be cut off between: dead after a read is dead after the write before it. */
const writes = ['insertDocument', 'modifyDocument', 'removeDocument', 'commitTransaction'] as const

/**
 * Kills the `api` right after each write that `call` makes, one write a round: `begin` makes a fresh state for each
 * round, `after` finishes and checks it. Gives how many writes there were.
 */
export async function killAfterEachWrite<State>(
  street: World,
  begin: (round: number) => Promise<State>,
  call: (state: State) => Promise<unknown>,
  after: (state: State) => Promise<void>,
): Promise<number> {
  street.allowFaults()
  let rounds = 0
  for (const write of writes) {
    for (let nth = 1; ; nth++) {
      const state = await begin(++rounds)
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
