import type { Database } from '../db/types'
import type { Files } from '../files/files'
import type { WeChat } from '../wechat/wechat'
import type { Changes } from './changes'
import type { Clock } from './clock'
import { Faults } from './faults'
import { Invocations } from './invocations'
import { Network } from './network'
import { Quota } from './quota'
import { StatsCounter } from './stats'

/**
 * One cloud environment: a database, files, what WeChat keeps of its people, its time, and what a test may do to it or
 * read from it.
 */
export class Environment {
  readonly faults: Faults
  readonly network = new Network()
  readonly quota = new Quota()
  readonly stats = new StatsCounter()
  readonly invocations: Invocations
  /** Warnings that programs outside of the functions have heard. */
  readonly toldOutside = new Set<string>()

  constructor(
    readonly name: string,
    readonly database: Database,
    readonly files: Files,
    readonly clock: Clock,
    readonly changes: Changes,
    readonly wechat: WeChat,
  ) {
    this.faults = new Faults(() => changes.note('faults'))
    this.invocations = new Invocations({ now: clock.now, onChange: () => changes.note('invocations') })
  }
}
