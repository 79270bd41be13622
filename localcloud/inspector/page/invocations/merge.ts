import type { InvocationPage, InvocationTree } from '../../contract/invocations'

/** What the page knows of the list: the newest calls up to where it has loaded. */
export interface InvocationListState {
  items: readonly InvocationTree[]
  next: number | null
  revision: number
  matching: number
  kept: number
}

export function firstPage({
  items,
  next,
  revision,
  matching = 0,
  kept,
}: InvocationPage): InvocationListState {
  return { items, next, revision, matching, kept }
}

export function withNextPage(
  state: InvocationListState,
  { items, next }: InvocationPage,
): InvocationListState {
  const last = state.items.at(-1)?.root.seq ?? Number.POSITIVE_INFINITY
  return { ...state, next, items: [...state.items, ...items.filter(({ root }) => root.seq < last)] }
}

/** Puts in what has changed, takes out what matches no more and what is kept no more. */
export function withChanges(state: InvocationListState, page: InvocationPage): InvocationListState {
  const { items, revision, oldest, unmatched = [], kept } = page
  const gone = new Set(unmatched)
  const changed = new Map(items.map(tree => [tree.root.seq, tree]))
  const left = state.items.filter(({ root }) => root.seq >= oldest && !gone.has(root.id))
  const known = new Set(left.map(({ root }) => root.seq))
  const newest = state.items[0]?.root.seq ?? 0
  const added = items.filter(({ root }) => !known.has(root.seq) && root.seq > newest)
  return {
    items: [...added, ...left.map(tree => changed.get(tree.root.seq) ?? tree)],
    next: state.next !== null && state.next <= oldest ? null : state.next,
    revision,
    kept,
    matching: state.matching + added.length - (state.items.length - left.length),
  }
}
