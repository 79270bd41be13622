import { join } from 'node:path'
import type { OpenOptions } from '../db/types'
import { fileIdOf } from './file-id'
import type { FileStore } from './file-store'
import { Links } from './links'
import { openFileStore } from './open-file-store'

/** Everything that one environment knows of files. */
export class Files {
  readonly store: FileStore
  readonly links: Links

  constructor(
    private readonly env: string,
    storage: OpenOptions['storage'],
    now: () => number,
    onChange: () => void,
    onRecovery?: (account: string) => void,
  ) {
    const place = storage === 'memory' ? storage : { dir: join(storage.dir, 'files') }
    this.store = openFileStore(place, now, onChange, onRecovery)
    this.links = new Links(now)
  }

  idOf(path: string): string {
    return fileIdOf({ env: this.env, path })
  }
}
