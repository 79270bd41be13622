import { useSyncExternalStore } from 'react'
import { leaving } from './leaving'

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

/**
 * Goes there, whatever was typed; with `replace` the place before is not kept in the history. Places only show: none of
 * them does anything.
 */
export function goTo(link: string, { replace = false } = {}): void {
  if (link === shown()) return
  history[replace ? 'replaceState' : 'pushState'](null, '', link)
  show(link)
}

export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, shown))
}

/** What the page shows; the address is ahead of it while somebody is asked about a draft. */
let current: string | undefined
const listeners = new Set<() => void>()

function shown(): string {
  current ??= location.hash
  return current
}

function show(link: string): void {
  current = link
  for (const listener of listeners) listener()
}

/** A link, the browser's own buttons or a typed address have led away: with a draft the address waits for the answer. */
function follow(): void {
  const wanted = location.hash
  if (wanted === shown()) return
  if (!leaving.isHeld) show(wanted)
  else {
    history.pushState(null, '', shown())
    leaving.leave(() => goTo(wanted))
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  for (const event of ['hashchange', 'popstate']) addEventListener(event, follow)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    for (const event of ['hashchange', 'popstate']) removeEventListener(event, follow)
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
