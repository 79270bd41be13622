import { useSyncExternalStore } from 'react'

/** Where the page is: `#/collections/notes?id=1` is the view `collections` with the rest `notes`. */
export interface Route {
  view: string
  /** What follows the view, decoded; '' if nothing does. */
  rest: string
  query: URLSearchParams
}

export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [view = '', ...rest] = path.split('/')
  return { view, rest: decode(rest.join('/')), query: new URLSearchParams(query) }
}

export function linkTo(view: string, rest = '', query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${view}${rest === '' ? '' : `/${encodeURIComponent(rest)}`}${search === '' ? '' : `?${search}`}`
}

/** Goes there; with `replace` the place before is not kept in the history. Places only show: none of them does anything. */
export function goTo(link: string, { replace = false } = {}): void {
  if (link === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', link)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return readRoute(hash)
}

function subscribe(listener: () => void): () => void {
  for (const event of ['hashchange', 'popstate']) addEventListener(event, listener)
  return () => {
    for (const event of ['hashchange', 'popstate']) removeEventListener(event, listener)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
