import type { Body } from '../../localcloud/protocol/body'
import { Behaviour, type Position } from './behaviour'
import type { Documents } from './documents'
import type { Executor } from './executor'
import type { Puppet } from './puppets'

/** One call among several at the same time. */
export interface Actor {
  name: string
  /** A fresh run of the call, from its beginning. */
  begin(): Puppet
  /** Not sent before these have answered or died: indexes of other actors. */
  after?: readonly number[]
  /** Its process may die after any of its requests. */
  mayCrash?: boolean
}

export interface Scenario {
  documents: Documents
  actors: readonly Actor[]
  /** May another actor touch what this request touches? If not, its moment changes nothing. */
  isShared(request: Body): boolean
}

/** What the outside can see of an actor. */
export interface Seen {
  name: string
  /** What it has answered, if it has. */
  answer?: unknown
  dead: boolean
}

/** Looks at one step, and at a world in which everybody may stop here for ever. Says what is wrong. */
export type Watch = (before: Documents, after: Documents, actors: readonly Seen[]) => string[]

/** Looks at a world in which nobody has anything left to do. */
export type WatchEnd = (documents: Documents, actors: readonly Seen[]) => string[]

export interface Explored {
  states: number
  /** Ways in which everybody ended. */
  endings: number
  /** The first finding, by the fewest steps. */
  wrong?: { what: string[]; steps: string[] }
}

interface State {
  documents: Documents
  positions: readonly (Position & { dead: boolean })[]
  from?: State
  step?: string
}

/**
 * All interleavings of the actors' requests, each request one atomic step, breadth first, states met once. A finding
 * ends the search.
 */
export async function explore(
  scenario: Scenario,
  executor: Executor,
  watch: Watch,
  watchEnd: WatchEnd,
): Promise<Explored> {
  const { actors, isShared } = scenario
  const behaviours = actors.map(actor => new Behaviour(() => actor.begin()))
  const seen = new Set<string>()
  const endings = new Set<string>()

  const seenOf = (state: State): Seen[] =>
    state.positions.map(({ stop, dead }, i) => ({
      name: actors[i]?.name ?? '',
      dead,
      ...('done' in stop ? { answer: stop.done } : {}),
    }))

  /** Executes the pending request of actor `i`. */
  async function stepped(state: State, i: number): Promise<State> {
    const position = state.positions[i]
    const behaviour = behaviours[i]
    if (!position || !behaviour || !('request' in position.stop)) throw new Error('nothing to execute')
    const { request } = position.stop
    const { documents, answer } = await executor.run(state.documents, request)
    const next = { ...(await behaviour.after(position, answer)), dead: false }
    const verb = String(request.action).replace('database.', '').replace('Document', '')
    return {
      documents,
      positions: state.positions.map((old, j) => (j === i ? next : old)),
      from: state,
      step: `${actors[i]?.name}: ${verb} ${request.collectionName} → ${outcomeOf(answer)}`,
    }
  }

  /** Everybody goes on to where the next request matters to others. */
  async function settled(state: State): Promise<State> {
    let now = state
    for (const i of actors.keys()) {
      for (;;) {
        const position = now.positions[i]
        if (!position || position.dead || !('request' in position.stop) || isShared(position.stop.request))
          break
        const next = await stepped(now, i)
        now = { ...next, from: state.from, step: state.step }
      }
    }
    return now
  }

  const mayGo = (state: State, i: number): boolean => {
    const { after = [] } = actors[i] ?? {}
    const over = (j: number) => {
      const other = state.positions[j]
      return other !== undefined && (other.dead || 'done' in other.stop)
    }
    const me = state.positions[i]
    return me !== undefined && !me.dead && 'request' in me.stop && after.every(over)
  }

  const first: State = {
    documents: scenario.documents,
    positions: await Promise.all(behaviours.map(async one => ({ ...(await one.first()), dead: false }))),
  }
  const queue: State[] = [await settled(first)]
  for (let state = queue.shift(); state; state = queue.shift()) {
    let moved = false
    for (const i of actors.keys()) {
      if (!mayGo(state, i)) continue
      moved = true
      const raw = await stepped(state, i)
      const nexts = [await settled(raw)]
      const crashed = state.positions.some(({ dead }) => dead)
      if (actors[i]?.mayCrash && !crashed && 'request' in (raw.positions[i]?.stop ?? {})) {
        nexts.push({
          ...raw,
          positions: raw.positions.map((old, j) => (j === i ? { ...old, dead: true } : old)),
          step: `${raw.step}, and it dies`,
        })
      }
      for (const next of nexts) {
        const what = watch(state.documents, next.documents, seenOf(next))
        if (what.length > 0)
          return { states: seen.size, endings: endings.size, wrong: { what, steps: stepsOf(next) } }
        const key = nameOf(next)
        if (seen.has(key)) continue
        seen.add(key)
        queue.push(next)
      }
    }
    if (moved) continue
    endings.add(JSON.stringify(seenOf(state)))
    const what = watchEnd(state.documents, seenOf(state))
    if (what.length > 0)
      return { states: seen.size, endings: endings.size, wrong: { what, steps: stepsOf(state) } }
  }
  return { states: seen.size, endings: endings.size }
}

/** Two states with the same name go on in the same ways. */
function nameOf({ documents, positions }: State): string {
  const contents = [...documents].map(([collection, { number }]) => `${collection}${number}`).sort()
  const actors = positions.map(({ stop, history, dead }) => {
    // How it came to its answer matters no more.
    if ('done' in stop) return JSON.stringify(stop.done)
    return dead ? 'dead' : history
  })
  return [...contents, ...actors].join()
}

function stepsOf(state: State): string[] {
  const steps: string[] = []
  for (let at: State | undefined = state; at?.step; at = at.from) steps.unshift(at.step)
  return steps
}

/** A word for an answer, for people who read a finding. */
function outcomeOf(text: string): string {
  const { data, code } = JSON.parse(text)
  if (code) return String(code)
  if (data?.updated !== undefined) return data.updated === 1 ? 'written' : 'not written'
  return data?.list ? `${data.list.length} read` : 'done'
}
