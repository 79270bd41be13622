import { callHook, type Registered } from '../../wechat/hooks'
import type { Build } from './build'
import type { CodeSpace } from './code-space'

export interface OpenPage {
  route: string
  /** What `getCurrentPages` gives. */
  instance: Registered
  title: string
  show(): void
  hide(): void
  unload(): void
  scrollTo(top: number): void
}

/** How near to the end of a page `onReachBottom` comes, in px: WeChat's own default. */
const bottomPx = 50

/** Makes the page of a route that is loaded, and takes it through onLoad and its first drawing; it is not shown yet. */
export function openPage(
  build: Build,
  { space, backend }: CodeSpace,
  route: string,
  query: Record<string, string>,
): OpenPage {
  const config = { ...build.app.window, ...build.configs[route] }
  const isTab = build.app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false

  const frame = document.createElement('section')
  frame.className = isTab ? 'frame frame_tab' : 'frame'
  frame.dataset.route = route
  frame.hidden = true
  const scroller = document.createElement('wx-page')
  const place = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = build.styles[`${route}.wxss`] ?? ''
  scroller.append(place)
  frame.append(style, scroller)
  document.querySelector('main')?.append(frame)

  const root = backend.createRoot('wx-root', space, route)
  // A page has what its script gave it, which the framework's types cannot know.
  const instance = root.get() as unknown as Registered
  const { setData } = instance
  const call = (name: string, ...args: unknown[]) => callHook(instance, name, ...args)
  Object.assign(instance, {
    route,
    __route__: route,
    options: query,
    // What crosses from the program to the page is JSON.
    setData(changes: object, done?: () => void) {
      if (typeof setData === 'function') setData.call(instance, JSON.parse(JSON.stringify(changes)), done)
    },
  })
  // The frame takes no elements of ours as backend elements by type, though they are the browser's own.
  root.attach(scroller as never, place as never)
  call('onLoad', query)

  let ready = false
  let nearBottom = false
  scroller.addEventListener('scroll', () => {
    call('onPageScroll', { scrollTop: scroller.scrollTop })
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
    if (left <= bottomPx && !nearBottom) call('onReachBottom')
    nearBottom = left <= bottomPx
  })
  return {
    route,
    instance,
    title: config.navigationBarTitleText ?? '',
    show() {
      frame.hidden = false
      style.disabled = false
      call('onShow')
      if (!ready) requestAnimationFrame(() => call('onReady'))
      ready = true
    },
    hide() {
      frame.hidden = true
      // A page's own style holds for that page alone.
      style.disabled = true
      call('onHide')
    },
    unload() {
      call('onUnload')
      root.release()
      frame.remove()
    },
    scrollTo: top => scroller.scrollTo({ top }),
  }
}
