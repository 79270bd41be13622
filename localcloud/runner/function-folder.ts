import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../start-refused'
import { type FunctionConfig, readFunctionConfig } from './function-config'

/** A deployable function: a folder with `index.js` (`exports.main`) and, optionally, `config.json`. */
export interface FunctionPackage extends FunctionConfig {
  name: string
  dir: string
  /** Rises when one of its files changes. */
  version: number
}

interface Known {
  package: FunctionPackage
  /** File → its stamp when the package was last read. */
  stamps: Map<string, string>
}

/** CloudBase's rule for function names; it also keeps a name from leaving the folder. */
const NAME = /^[A-Za-z][\w-]{0,59}$/

/**
 * The functions of a build folder. Files are compared by their stamps at each call instead of being watched: a call
 * that comes after a build always meets the new code, and there is no watcher to wait for or to close.
 */
export class FunctionFolder {
  private readonly known = new Map<string, Known>()
  readonly dir: string | undefined

  constructor(dir?: string) {
    if (dir !== undefined && !existsSync(dir)) throw new StartRefused(`there is no functions folder ${dir}`)
    // Node caches modules under their real paths.
    this.dir = dir === undefined ? undefined : realpathSync(dir)
  }

  names(): string[] {
    const { dir } = this
    return dir === undefined ? [] : readdirSync(dir).filter(name => this.find(name) !== undefined)
  }

  /** @throws FunctionConfigError for a `config.json` that the cloud would not take. */
  find(name: string): FunctionPackage | undefined {
    if (this.dir === undefined || !NAME.test(name)) return undefined
    const known = this.known.get(name)
    if (known && [...known.stamps].every(([file, stamp]) => stampOf(file) === stamp)) return known.package
    const dir = join(this.dir, name)
    if (!existsSync(join(dir, 'index.js'))) return undefined
    const version = (known?.package.version ?? 0) + 1
    const read = { name, dir, version, ...readFunctionConfig(name, dir) }
    const files = known ? [...known.stamps.keys()] : ['index.js', 'config.json'].map(file => join(dir, file))
    this.known.set(name, { package: read, stamps: stampsOf(files) })
    return read
  }

  /** Adds the files that a worker has found the function to consist of. */
  noteFiles(name: string, files: string[]): void {
    const stamps = this.known.get(name)?.stamps
    if (!stamps) return
    for (const file of files) if (!stamps.has(file)) stamps.set(file, stampOf(file))
  }
}

function stampsOf(files: string[]): Map<string, string> {
  return new Map(files.map(file => [file, stampOf(file)]))
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : 'absent'
}
