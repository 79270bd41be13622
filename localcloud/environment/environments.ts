import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../db/open-database'
import { type Database, DatabaseError, type OpenOptions, type Schema } from '../db/types'
import { Files } from '../files/files'
import { CloudError } from '../protocol/cloud-error'
import { StartRefused } from '../start-refused'
import type { Account } from '../wechat/account'
import { WeChat } from '../wechat/wechat'
import { Changes } from './changes'
import { Clock } from './clock'
import { Environment } from './environment'

export interface EnvironmentsOptions {
  storage: OpenOptions['storage']
  schema?: Schema
  synchronous?: OpenOptions['synchronous']
  onRecovery?: OpenOptions['onRecovery']
  /** The mini-program's account, the same in all of them. */
  account: Account
}

/** Also the name of a folder. The cloud's own ids look like `prod-8g1a2b3c`. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** An environment that cannot be made; the message says why. */
export class EnvironmentRefused extends StartRefused {}

/** The environments of one local cloud. They share the server and the warm workers, and nothing else. */
export class Environments {
  private readonly byName = new Map<string, Environment>()

  constructor(private readonly options: EnvironmentsOptions) {}

  /**
   * Opens an environment, or makes it.
   * @throws EnvironmentRefused for its name, DatabaseError as `openDatabase`
   */
  async create(name: string): Promise<Environment> {
    if (!NAME.test(name))
      throw new EnvironmentRefused(
        `"${name}" cannot be the name of an environment: letters, digits, - and _, at most 64, a letter or a digit first`,
      )
    if (this.has(name)) throw new EnvironmentRefused(`the environment ${name} exists already`)
    const { schema, synchronous, onRecovery, account } = this.options
    const storage = this.placeOf(name)
    const changes = new Changes()
    const clock = new Clock(() => changes.note('clock'))
    const database = openNamed(name, {
      storage,
      schema,
      synchronous,
      onRecovery,
      now: clock.now,
      onChange: collection => {
        changes.note(`documents of ${collection}`)
        changes.note('collections')
      },
    })
    try {
      const files = new Files(name, storage, clock.now, () => changes.note('files'), onRecovery)
      const wechat = new WeChat({
        account,
        storage,
        synchronous,
        onRecovery,
        now: clock.now,
        onChange: () => changes.note('outbox'),
      })
      const environment = new Environment(name, database, files, clock, changes, wechat)
      this.byName.set(name, environment)
      for (const each of this.byName.values()) each.changes.note('environments')
      return environment
    } catch (error) {
      database.close() // Nobody else knows of it yet.
      throw error
    }
  }

  private placeOf(name: string): OpenOptions['storage'] {
    const { storage } = this.options
    return storage === 'memory' ? storage : { dir: join(storage.dir, name) }
  }

  /** Throws as the cloud does for an environment that is not there; `INVALIID_ENV` is its own spelling. */
  get(name: string): Environment {
    const environment = this.byName.get(name)
    if (!environment) throw new CloudError('INVALIID_ENV', `[100003] env not exists: ${name}`)
    return environment
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /** Names of those that the data folder holds from before, in order. */
  kept(): string[] {
    const { storage } = this.options
    if (storage === 'memory') return []
    const isKept = (name: string) =>
      readdirSync(join(storage.dir, name)).some(part => part.startsWith('database'))
    const folders = readdirSync(storage.dir, { withFileTypes: true }).filter(entry => entry.isDirectory())
    return folders.map(({ name }) => name).filter(name => NAME.test(name) && isKept(name))
  }

  names(): string[] {
    return [...this.byName.keys()]
  }

  close(): void {
    for (const { database, wechat } of this.byName.values()) {
      database.close()
      wechat.close()
    }
    this.byName.clear()
  }
}

/** Several are opened at a start: what is wrong with one says its name. */
function openNamed(name: string, options: OpenOptions): Database {
  try {
    return openDatabase(options)
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    throw new DatabaseError(error.kind, `The environment ${name}: ${error.message}`)
  }
}
