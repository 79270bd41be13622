/** How a build is read and run: from a folder in `node:vm`, or in a browser. */
export interface Program {
  /** The text of a script: `pages/one.js`. */
  read(file: string): string
  /** The components that the JSON of a route names. */
  componentsOf(route: string): Record<string, string>
  /** Runs a script as a CommonJS module; what it registers is `route`'s. */
  run(route: string, code: string, commonJs: CommonJs): void
}

export interface CommonJs {
  require(id: string): unknown
  module: { exports: unknown }
  exports: unknown
}

/** Gives `load(route)`: runs a file once, in WeChat's order, after the components that it uses. */
export function createLoader({ read, componentsOf, run }: Program): (route: string) => void {
  const modules = new Map<string, { exports: unknown }>()

  const requireFile = (route: string): unknown => {
    const known = modules.get(route)
    if (known) return known.exports
    const module: CommonJs['module'] = { exports: {} }
    modules.set(route, module)
    const require = (id: string) => requireFile(resolve(route, id))
    run(route, read(`${route}.js`), { require, module, exports: module.exports })
    return module.exports
  }
  const load = (route: string): void => {
    if (modules.has(route)) return
    for (const url of Object.values(componentsOf(route))) {
      const component = resolve(route, url)
      if (component !== route) load(component)
    }
    requireFile(route)
  }
  return load
}

/** `../../comp.js`, seen from a route, as a route. */
function resolve(from: string, id: string): string {
  const parts = id.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of id.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
