import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import type { Core } from './core'
import type { OpenOptions, Schema } from './db/types'
import { Environments } from './environment/environments'
import { Inspector } from './inspector/inspector'
import { FUNCTION_MEMORY_MB, MEDIA_CHECK_MS, WORKERS_DEFAULT } from './limits'
import { type Log, silent } from './log'
import { type PlanName, plans } from './plans'
import { Runner } from './runner/runner'
import { Timers } from './scheduler/timers'
import { createHttpServer, handle, listen } from './server/http-server'
import { lockStorage } from './storage-lock'
import { type AccountOptions, readAccount } from './wechat/account'
import { MediaChecks } from './wechat/media-checks'
import { Pushes, readPushTable } from './wechat/pushes'

export interface CloudOptions extends AccountOptions {
  storage: OpenOptions['storage']
  synchronous?: OpenOptions['synchronous']
  /** If something of it is damaged: keep the damaged files, rescue what is whole, and start. */
  recover?: boolean
  /** Collections and indexes of every environment. */
  schema?: Schema
  /** Which function gets which of WeChat's events; `{ wxa_media_check: 'media' }` besides what is said here. */
  push?: Readonly<Record<string, string>>
  /** How long such a verdict takes; default one second, `Infinity`: until somebody decides. */
  mediaCheckMs?: number
  /** Folder of function packages. */
  functions?: string
  /** Further variables of every function. */
  env?: Record<string, string>
  /** Functions that callers may run at the same time. */
  workers?: number
  /** Memory of each worker's heap, in MB. */
  memoryMb?: number
  /** Modules to load into each worker beforehand. */
  preload?: string[]
  /** Quota of the first environment; without it there is none. */
  plan?: PlanName
  /** The first environment; the others that the data folder holds from before are opened too. */
  envName?: string
  /** 0 for any free one. */
  port?: number
  log?: Log
}

export interface Cloud extends Core {
  url: string
  /** Opens the inspector in a browser; holds its token. */
  inspectorLink: string
  close(): Promise<void>
}

/**
 * Starts a local cloud in this process; its timers stay off until `timers.start()`.
 * @throws StartRefused for what its message says (`StorageInUse`, `FunctionConfigError`, `SchemaRefused`, …), DatabaseError
 * `storageFailed` for damaged documents, and `EADDRINUSE` if the port is taken.
 */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  const { storage, schema, synchronous, envName = 'local', log = silent } = options
  const account = readAccount(options)
  const pushTable = readPushTable(options.push)
  const release = storage === 'memory' ? () => {} : lockStorage(storage.dir)
  const onRecovery = options.recover ? (text: string) => log('warn', text) : undefined
  const environments = new Environments({ storage, schema, synchronous, onRecovery, account })
  let core: Core | undefined
  const server = createHttpServer((request, response) => {
    if (!core) return void response.destroy()
    handle(core, request, response).catch(error => {
      log('error', `a request failed: ${String(error)}`)
      response.destroy()
    })
  })
  try {
    const first = await environments.create(envName)
    first.quota.set(options.plan && plans[options.plan])
    for (const name of environments.kept()) if (name !== envName) await environments.create(name)
    const url = await listen(server, options.port ?? 0)
    const endpoint = { admin: `${url}/admin`, secretId: `AKIDlocal${secret(8)}`, secretKey: secret(32) }
    const runner = new Runner({
      functions: options.functions,
      workers: options.workers ?? WORKERS_DEFAULT,
      memoryMb: options.memoryMb ?? FUNCTION_MEMORY_MB,
      preload: options.preload,
      env: options.env ?? {},
      endpoint,
      log,
    })
    const inspector = new Inspector()
    const pushes = new Pushes({ runner, log }, pushTable)
    const mediaChecks = new MediaChecks(
      { pushes, endpoint, log },
      { afterMs: options.mediaCheckMs ?? MEDIA_CHECK_MS },
    )
    const parts = { environments, defaultEnv: envName, runner, endpoint, inspector, mediaChecks, pushes, log }
    core = { ...parts, timers: new Timers(parts) }
    for (const name of environments.names()) mediaChecks.resume(environments.get(name))
    return { ...core, url, inspectorLink: inspector.linkAt(url), close: () => closeAll(core) }
  } catch (error) {
    await closeAll()
    throw error
  }

  async function closeAll(started?: Core): Promise<void> {
    started?.timers.stop()
    started?.mediaChecks.stop()
    await started?.runner.close()
    await stop(server)
    environments.close()
    release()
  }
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}

/** Idle sockets of SDK clients would keep the server open for a minute. */
function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
