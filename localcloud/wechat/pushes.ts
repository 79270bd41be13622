import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import type { CallOutcome } from '../runner/runner'
import { StartRefused } from '../start-refused'
import { type EventName, eventNames, isEventName, type PushEvent } from './push-events'

/** The function that gets each event; one that is not here is not pushed. */
export type PushTable = Readonly<Partial<Record<EventName, string>>>

/** An event that localcloud does not produce; the message names those that it does. */
export class PushRefused extends StartRefused {}

/** As localcloud is started without a word about it. */
const DEFAULTS: PushTable = { wxa_media_check: 'media' }

/** @throws PushRefused */
export function readPushTable(given: Readonly<Record<string, string>> = {}): PushTable {
  const unknown = Object.keys(given).find(name => !isEventName(name))
  if (unknown !== undefined)
    throw new PushRefused(`there is no event ${unknown} to push; there are ${eventNames.join(', ')}`)
  return { ...DEFAULTS, ...given }
}

/** WeChat's pushes: each event calls the function that is set up for it, in an invocation like any other. */
export class Pushes {
  private readonly underWay = new Set<Promise<unknown>>()

  constructor(
    private readonly core: Pick<Core, 'runner' | 'log'>,
    private readonly table: PushTable,
  ) {}

  /**
   * Calls the function with an event. Resolves to how that went; undefined if no function is set up for it.
   * @param openid whose doing it is; the function is told, as it is of a customer's message
   */
  async push(
    environment: Environment,
    event: PushEvent,
    openid?: string,
  ): Promise<CallOutcome['kind'] | undefined> {
    const fn = this.table[event.Event]
    if (fn === undefined) return undefined
    const { runner, log } = this.core
    const identity = { openid, source: 'wx_unknown' }
    const outcome = await runner.call({ environment, fn, event: JSON.stringify(event), identity })
    if (outcome.kind === 'notFound') log('warn', `there is no function ${fn} to push ${event.Event} to`)
    return outcome.kind
  }

  /** The same for whoever does not wait: an API answers before the function hears of what it did. */
  begin(environment: Environment, event: PushEvent, openid?: string): void {
    const pushed = this.push(environment, event, openid)
      .catch(error => this.core.log('error', `an event was lost: ${error}`))
      .finally(() => this.underWay.delete(pushed))
    this.underWay.add(pushed)
  }

  /** Resolves when nothing that was begun is still under way. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay)
  }
}
