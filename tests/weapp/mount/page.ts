import { callHook, type Registered } from '../wechat/hooks'
import type { Activity } from './activity'
import { setPath } from './set-path'

export interface MountedPage {
  /** What `getCurrentPages` gives. */
  instance: Registered
  /** Bytes of each `setData`, as JSON in UTF-8. */
  payloads: number[]
  /** onLoad, onShow, onReady. */
  enter(): void
  /** onHide, onUnload. */
  leave(): void
}

/** An instance of a registered page, as WeChat's `Page` makes it, without its templates. */
export function createPage(
  definition: Registered,
  route: string,
  query: Record<string, string>,
  activity: Activity,
): MountedPage {
  const payloads: number[] = []
  const data: Registered = JSON.parse(JSON.stringify(definition.data ?? {}))
  const instance: Registered = {
    ...definition,
    data,
    is: route,
    route,
    __route__: route,
    options: query,
    getPageId: () => `pageId:${route}`,
    selectComponent: () => null,
    // What crosses from the program to the page is JSON, and the answer comes later.
    setData(changes: Registered, done?: () => void) {
      const json = JSON.stringify(changes)
      payloads.push(Buffer.byteLength(json))
      for (const [at, value] of Object.entries(JSON.parse(json))) setPath(data, at, value)
      const end = activity.begin()
      setImmediate(() => {
        done?.()
        end()
      })
    },
  }
  return {
    instance,
    payloads,
    enter() {
      callHook(instance, 'onLoad', query)
      callHook(instance, 'onShow')
      callHook(instance, 'onReady')
    },
    leave() {
      callHook(instance, 'onHide')
      callHook(instance, 'onUnload')
    },
  }
}
