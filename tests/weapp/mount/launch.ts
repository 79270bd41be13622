import { existsSync } from 'node:fs'
import path from 'node:path'
import { type PageJson, readText } from '../build-files'
import { callHook, type Registered } from '../wechat/hooks'
import type { Host } from '../wechat/host'
import { createLoader } from '../wechat/modules'
import { createWx } from '../wechat/wx'
import { Activity } from './activity'
import { createPage, type MountedPage } from './page'
import { quietHost } from './quiet-host'
import { createSandbox } from './sandbox'

export interface MiniProgram {
  /** Opens a page as the only one, as from a shared card. */
  open(route: string, query?: Record<string, string>): MountedPage
  /** Resolves when no call and no short timer is under way: the screen has come to rest. */
  settled(): Promise<void>
  /** What was thrown where nobody catches, or logged as an error. Rejections that nobody handles: Jest fails the test. */
  errors: string[]
  /** Names of the functions called so far. */
  calls: string[]
  /** The value of an expression in the program's realm. */
  evaluate(expression: string): unknown
}

export interface LaunchOptions {
  callFunction: Host['callFunction']
  /** Epoch ms. */
  now: () => number
}

/** Starts the build in `dist` in a realm of its own, up to `onLaunch` and `onShow` of its app. */
export function launch(dist: string, { callFunction, now }: LaunchOptions): MiniProgram {
  const activity = new Activity()
  const errors: string[] = []
  const calls: string[] = []
  const opened: MountedPage[] = []
  const pages = new Map<string, Registered>()
  let app: Registered = {}

  const sandbox = createSandbox(activity, now, text => void errors.push(text))
  let registering = ''
  const load = createLoader({
    read: file => readText(dist, file),
    componentsOf: route => componentsOf(dist, route),
    run(route, code, { require, module, exports }) {
      const before = registering
      registering = route
      const wrapper = sandbox.run(`(function (require, module, exports) {${code}\n})`, `${route}.js`)
      if (typeof wrapper === 'function') wrapper(require, module, exports)
      registering = before
    },
  })
  const host = quietHost((name, data) => {
    calls.push(name)
    const end = activity.begin()
    return callFunction(name, data).finally(end)
  })
  sandbox.define({
    wx: createWx(host),
    App: (definition: Registered) => {
      app = definition
    },
    Page: (definition: Registered) => void pages.set(registering, definition),
    // Components are drawn by templates, and there are none here.
    Component: () => {},
    Behavior: (definition: Registered) => definition,
    getApp: () => app,
    getCurrentPages: () => opened.map(({ instance }) => instance),
  })

  load('app')
  for (const hook of ['onLaunch', 'onShow']) callHook(app, hook, { path: '', query: {}, scene: 1001 })

  return {
    errors,
    calls,
    evaluate: expression => sandbox.run(expression, 'test'),
    settled: () => activity.quiet(),
    open(route, query = {}) {
      load(route)
      const definition = pages.get(route)
      if (!definition) throw new Error(`${route}.js registers no page`)
      const page = createPage(definition, route, query, activity)
      opened.push(page)
      page.enter()
      return page
    },
  }
}

function componentsOf(dist: string, route: string): Record<string, string> {
  if (!existsSync(path.join(dist, `${route}.json`))) return {}
  const { usingComponents = {} }: PageJson = JSON.parse(readText(dist, `${route}.json`))
  return usingComponents
}
