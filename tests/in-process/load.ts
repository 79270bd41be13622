import { AsyncLocalStorage } from 'node:async_hooks'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundling } from '../../config/build-functions'
import keys from '../../config/local-keys.json'
import type { Reply } from '../../domain/reply'
import { type Endpoint, sdkEnv } from '../../localcloud/runner/function-env'
import type * as entry from './entry'

export interface Call {
  action: string
  input: unknown
  requestId: string
}

/** The built functions in this very process, many calls at a time, each under a mark of its own. */
export interface InProcess {
  /** Answers as the `api` function would; `mark` comes with each of its database requests, as `?inv=`. */
  call(openid: string, call: Call, mark: string): Promise<Reply>
  /** The job that mends sign-ups, once over the first ledgers. */
  repair(now: number, mark: string): Promise<unknown>
}

const marks = new AsyncLocalStorage<string>()

/** Runs something of the caller's own, its requests under a mark. */
export const marked = <T>(mark: string, run: () => Promise<T>): Promise<T> => marks.run(mark, run)

/**
 * Bundles the functions as `npm run build:functions` does, into `file` (under dist/), and loads them; their requests
 * go to `endpoint`. Once in a process: the SDK is one, and it reads process.env.
 */
export async function loadInProcess(
  endpoint: Endpoint,
  file: string,
  plugins: Plugin[] = [],
): Promise<InProcess> {
  const outfile = path.resolve(file)
  // Not minified: a failing test shows lines of it.
  await build({
    ...bundling,
    entryPoints: [path.resolve(__dirname, 'entry.ts')],
    outfile,
    minify: false,
    plugins,
  })
  process.env = marking({ ...process.env, ...keys, ...sdkEnv(endpoint, 'local') }, endpoint.admin)
  // The bundle of `entry.ts`: a path that is known only now has no type of its own.
  const { serve, api, repairSeats } = require(outfile) as typeof entry
  return {
    call: (openid, call, mark) => marks.run(mark, () => serve(api, { ...call }, { openid })),
    repair: (now, mark) => marks.run(mark, () => repairSeats.step(null, now)),
  }
}

/** The SDK reads its endpoint at every request: each call sees a URL of its own. */
const marking = (env: NodeJS.ProcessEnv, admin: string): NodeJS.ProcessEnv =>
  new Proxy(env, {
    get: (target, name) =>
      name === 'TCB_CONTEXT_CNFG'
        ? JSON.stringify({ URL: `${admin}?inv=${marks.getStore() ?? 'none'}&` })
        : Reflect.get(target, name),
  })
