import { callHook, type Registered } from '../../wechat/hooks'
import { createLoader } from '../../wechat/modules'
import { createWx } from '../../wechat/wx'
import { createBars } from './bars'
import { defineBuiltIns } from './built-ins/define'
import { createCodeSpace } from './code-space'
import { browserHost } from './host'
import { openPage } from './open-page'
import { createPageStack, type PageStack } from './page-stack'
import { runScript } from './realm'

/** Starts the build in this window, as WeChat starts a mini-program on a phone. */
function start(): PageStack {
  const { build } = window
  defineBuiltIns()
  const style = document.createElement('style')
  style.textContent = build.styles['app.wxss'] ?? ''
  document.head.append(style)

  const codeSpace = createCodeSpace(build)
  const pages = createPageStack({
    isTab: route => build.app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false,
    open(route, query) {
      load(route)
      return openPage(build, codeSpace, route, query)
    },
    shown: (page, depth) => bars.show(page, depth),
  })
  const bars = createBars(build, {
    back: () => void pages.navigateBack(1),
    tab: route => void pages.switchTab(route),
  })
  const globals = {
    wx: createWx(browserHost(pages, bars)),
    getCurrentPages: pages.instances,
    getApp: () => app,
    App(definition: Registered) {
      app = definition
    },
  }
  let app: Registered = {}
  const load = createLoader({
    read: file => build.scripts[file] ?? missing(file),
    componentsOf: route => build.configs[route]?.usingComponents ?? {},
    run: (route, code, commonJs) =>
      codeSpace.space.componentEnv(route, registration =>
        runScript(`${route}.js`, code, { ...globals, ...registration, ...commonJs }),
      ),
  })

  load('app')
  for (const name of ['onLaunch', 'onShow'])
    callHook(app, name, { path: build.app.pages[0], query: {}, scene: 1001 })
  const [entry = ''] = build.app.pages
  void pages.reLaunch(entry)
  return pages
}

const missing = (file: string): never => {
  throw new Error(`the build has no ${file}`)
}

window.agreePressed = new Set()
window.traces = []
/** Where a test's `phone.goto` comes in. */
window.pages = start()
