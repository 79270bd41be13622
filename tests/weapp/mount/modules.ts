import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Modules {
  /** Runs a file once, after the components that its JSON names. `route` is without `.js`. */
  load(route: string): void
  /** The route of the file that is running, for what it registers. */
  current(): string
}

/** The build's files as CommonJS modules, run in WeChat's order by `run`, which gives the value of a script. */
export function createModules(dist: string, run: (code: string, filename: string) => unknown): Modules {
  const modules = new Map<string, { exports: unknown }>()
  const running: string[] = []

  const requireFile = (route: string): unknown => {
    const known = modules.get(route)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(route, module)
    running.push(route)
    const file = `${route}.js`
    const code = readFileSync(path.join(dist, file), 'utf8')
    const wrapper = run(`(function (require, module, exports) {${code}\n})`, file)
    if (typeof wrapper !== 'function') throw new Error(`${file} is not a module`)
    wrapper((id: string) => requireFile(resolve(route, id)), module, module.exports)
    running.pop()
    return module.exports
  }

  const load = (route: string): void => {
    if (modules.has(route)) return
    for (const component of componentsOf(dist, route)) if (component !== route) load(component)
    requireFile(route)
  }

  return { load, current: () => running.at(-1) ?? '' }
}

const resolve = (from: string, id: string): string =>
  path.posix.join(path.posix.dirname(from), id).replace(/\.js$/, '')

function componentsOf(dist: string, route: string): string[] {
  const file = path.join(dist, `${route}.json`)
  if (!existsSync(file)) return []
  const { usingComponents = {} }: { usingComponents?: Record<string, string> } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return Object.values(usingComponents).map(url => (url.startsWith('/') ? url.slice(1) : resolve(route, url)))
}
