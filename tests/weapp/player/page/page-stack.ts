import type { Pages } from '../../wechat/host'
import type { OpenPage } from './open-page'

export interface PageStack extends Pages {
  top(): OpenPage | undefined
  /** Closes all pages, tabs too, and opens one. */
  reLaunch(url: string): Promise<void>
  /** What `getCurrentPages` gives, from the first to the one that is seen. */
  instances(): unknown[]
}

/** WeChat keeps ten pages. */
const depthMax = 10

export interface StackPorts {
  isTab(route: string): boolean
  open(route: string, query: Record<string, string>): OpenPage
  /** Another page is seen now. */
  shown(page: OpenPage, depth: number): void
}

/** Pages over one another, and tabs that stay alive, with WeChat's rules of what may be opened how. */
export function createPageStack({ isTab, open, shown }: StackPorts): PageStack {
  let stack: OpenPage[] = []
  const tabs = new Map<string, OpenPage>()
  const top = () => stack.at(-1)

  const drop = (page: OpenPage) => {
    if (!tabs.has(page.route)) page.unload()
  }
  const showTop = () => {
    const page = top()
    if (!page) return
    page.show()
    shown(page, stack.length)
  }
  const refuse = (reason: string): never => {
    throw new Error(reason)
  }
  return {
    top,
    instances: () => stack.map(({ instance }) => instance),
    async navigateTo(url) {
      const { route, query } = parse(url)
      if (isTab(route)) refuse('can not navigateTo a tabbar page')
      if (stack.length >= depthMax) refuse('webview count limit exceed')
      top()?.hide()
      stack.push(open(route, query))
      showTop()
    },
    async redirectTo(url) {
      const { route, query } = parse(url)
      if (isTab(route)) refuse('can not redirectTo a tabbar page')
      const last = stack.pop()
      last?.hide()
      if (last) drop(last)
      stack.push(open(route, query))
      showTop()
    },
    async switchTab(url) {
      const { route } = parse(url)
      if (!isTab(route)) refuse('can not switch to no-tabBar page')
      const page = tabs.get(route) ?? open(route, {})
      tabs.set(route, page)
      if (top() !== page) top()?.hide()
      stack.filter(each => each !== page).forEach(drop)
      stack = [page]
      showTop()
    },
    async reLaunch(url) {
      const { route, query } = parse(url)
      top()?.hide()
      for (const page of new Set([...stack, ...tabs.values()])) page.unload()
      tabs.clear()
      const page = open(route, query)
      if (isTab(route)) tabs.set(route, page)
      stack = [page]
      showTop()
    },
    async navigateBack(delta) {
      top()?.hide()
      for (const page of stack.splice(Math.max(1, stack.length - delta))) drop(page)
      showTop()
    },
  }
}

/** `/pages/one/index?id=a%20b`: values stay as they are written, as WeChat leaves them. */
function parse(url: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search.split('&').filter(Boolean)
  return {
    route: path,
    query: Object.fromEntries(pairs.map(pair => [pair.split('=')[0], pair.split('=').slice(1).join('=')])),
  }
}
