import { join } from 'node:path'
import { openDatabase } from '../db/open-database'
import type { OpenOptions, Schema } from '../db/types'
import { Files } from '../files/files'
import { CloudError } from '../protocol/cloud-error'
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

/** The environments of one local cloud. They share the server and the warm workers, and nothing else. */
export class Environments {
  private readonly byName = new Map<string, Environment>()

  constructor(private readonly options: EnvironmentsOptions) {}

  async create(name: string): Promise<Environment> {
    if (this.byName.has(name)) throw new Error(`the environment ${name} exists already`)
    const { schema, synchronous, onRecovery, account } = this.options
    const storage = this.placeOf(name)
    const changes = new Changes()
    const clock = new Clock(() => changes.note('clock'))
    const database = await openDatabase({
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
