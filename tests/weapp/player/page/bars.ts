import type { Build } from './build'
import type { OpenPage } from './open-page'

export interface Bars {
  show(page: OpenPage, depth: number): void
  setTitle(title: string): void
}

/** WeChat's bar above the page with its title, and the tabs below it. */
export function createBars({ app, theme }: Build, go: { back(): void; tab(route: string): void }): Bars {
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const themed = (value = '') => (value.startsWith('@') ? (theme[scheme][value.slice(1)] ?? '') : value)

  const title = document.createElement('h1')
  const back = document.createElement('button')
  back.textContent = '‹'
  back.ariaLabel = '返回'
  back.addEventListener('click', go.back)
  const header = document.querySelector('header')
  header?.append(back, title)
  if (header) {
    header.style.background = themed(app.window?.navigationBarBackgroundColor)
    header.style.color = themed(app.window?.navigationBarTextStyle)
  }
  document.body.style.background = themed(app.window?.backgroundColor)

  const nav = document.querySelector('nav')
  const { list = [], color, selectedColor, backgroundColor } = app.tabBar ?? {}
  if (nav) nav.style.background = themed(backgroundColor)
  const tabs = list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
    const tab = document.createElement('button')
    const icon = Object.assign(document.createElement('img'), { alt: '' })
    tab.setAttribute('role', 'tab')
    tab.append(icon, text)
    tab.addEventListener('click', () => go.tab(pagePath))
    const draw = (selected: boolean) => {
      tab.ariaSelected = String(selected)
      tab.style.color = themed(selected ? selectedColor : color)
      icon.src = `/${themed(selected ? selectedIconPath : iconPath)}`
    }
    return { tab, pagePath, draw }
  })
  nav?.append(...tabs.map(({ tab }) => tab))

  return {
    show(page, depth) {
      title.textContent = page.title
      back.hidden = depth < 2
      if (nav) nav.hidden = !tabs.some(({ pagePath }) => pagePath === page.route)
      for (const { pagePath, draw } of tabs) draw(pagePath === page.route)
    },
    setTitle(text) {
      title.textContent = text
    },
  }
}
