import type { Environments } from './environment/environments'
import type { Inspector } from './inspector/inspector'
import type { Log } from './log'
import type { Endpoint } from './runner/function-env'
import type { Runner } from './runner/runner'
import type { Timers } from './scheduler/timers'
import type { MediaChecks } from './wechat/media-checks'
import type { Pushes } from './wechat/pushes'

/** What the doors (`/admin`, `/fn`, timers, tests) share. */
export interface Core {
  environments: Environments
  /** The environment of callers that name none. */
  defaultEnv: string
  runner: Runner
  endpoint: Endpoint
  inspector: Inspector
  timers: Timers
  mediaChecks: MediaChecks
  pushes: Pushes
  log: Log
}
