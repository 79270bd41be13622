import type { InvocationRecord } from '../environment/invocation-record'
import type { Invocations } from '../environment/invocations'
import { INSPECTOR_ROWS_MAX } from '../limits'
import type { ApiAction } from './api'
import { notFound } from './api-error'
import type { InvocationDetail, InvocationPage, InvocationRow, InvocationTree } from './contract/invocations'
import { callView, rowOf } from './invocation-row'
import { type Matches, readSearch } from './invocation-search'
import { countIn } from './query-count'

/**
 * `?search=&before=&limit=`: a page of calls from outside, newest first, each with what it called; a call matches if it or
 * something that it called does. `?since=`: what has changed since a revision.
 */
export const listInvocations: ApiAction = ({ environment: { invocations }, query }): InvocationPage => {
  const matches = readSearch(query.get('search') ?? '')
  const limit = countIn(query, 'limit', INSPECTOR_ROWS_MAX, INSPECTOR_ROWS_MAX)
  const since = query.has('since') ? countIn(query, 'since', 0) : undefined
  const roots = invocations.list().filter(record => !isNested(record, invocations))
  return since === undefined
    ? pageOf(invocations, roots, matches, limit, countIn(query, 'before', Number.POSITIVE_INFINITY))
    : changesOf(invocations, roots, matches, limit, since)
}

export const showInvocation: ApiAction = ({ environment: { invocations }, query }): InvocationDetail => {
  const record = invocations.find(query.get('id') ?? '')
  if (!record) throw notFound('this invocation is not kept any more')
  const caller = record.parent === null ? undefined : invocations.find(record.parent)
  const [row, ...called] = descend(record, invocations, depthOf(record, invocations))
  return {
    row: row ?? rowOf(record, 0),
    event: record.event,
    answer: record.answer,
    calls: record.calls.map(callView),
    logs: record.logs,
    caller: caller ? rowOf(caller, depthOf(caller, invocations)) : null,
    called,
  }
}

export const clearInvocations: ApiAction = ({ environment: { invocations } }) => {
  invocations.clear()
  return {}
}

function pageOf(
  invocations: Invocations,
  roots: InvocationRecord[],
  matches: Matches | undefined,
  limit: number,
  before: number,
): InvocationPage {
  const isFirst = before === Number.POSITIVE_INFINITY
  const items: InvocationTree[] = []
  let next: number | null = null
  let matching = 0
  for (const root of roots.reverse()) {
    if (root.seq >= before || !treeMatches(root, invocations, matches)) continue
    matching++
    if (items.length < limit) items.push(treeOf(root, invocations))
    else next ??= items.at(-1)?.root.seq ?? null
    if (next !== null && !isFirst) break
  }
  return { ...stateOf(invocations, roots), items, next, matching: isFirst ? matching : undefined }
}

function changesOf(
  invocations: Invocations,
  roots: InvocationRecord[],
  matches: Matches | undefined,
  limit: number,
  since: number,
): InvocationPage {
  const changed = roots.filter(({ revision }) => revision > since).reverse()
  const answer = { ...stateOf(invocations, roots), next: null }
  if (changed.length > limit) return { ...answer, items: [], tooMany: true }
  const matching = changed.filter(root => treeMatches(root, invocations, matches))
  const kept = new Set(matching)
  return {
    ...answer,
    items: matching.map(root => treeOf(root, invocations)),
    unmatched: changed.filter(root => !kept.has(root)).map(({ id }) => id),
  }
}

function stateOf({ revision, oldest }: Invocations, roots: InvocationRecord[]) {
  return { revision, oldest, kept: roots.length }
}

const isNested = ({ parent }: InvocationRecord, invocations: Invocations): boolean =>
  parent !== null && invocations.find(parent) !== undefined

function treeMatches(
  root: InvocationRecord,
  invocations: Invocations,
  matches: Matches | undefined,
): boolean {
  if (!matches || matches(root)) return true
  return childrenOf(root, invocations).some(child => treeMatches(child, invocations, matches))
}

function treeOf(record: InvocationRecord, invocations: Invocations): InvocationTree {
  const [root = rowOf(record, 0), ...nested] = descend(record, invocations, 0)
  return { root, nested }
}

function descend(record: InvocationRecord, invocations: Invocations, depth: number): InvocationRow[] {
  const called = childrenOf(record, invocations).flatMap(child => descend(child, invocations, depth + 1))
  return [rowOf(record, depth), ...called]
}

function childrenOf({ children }: InvocationRecord, invocations: Invocations): InvocationRecord[] {
  return children.flatMap(id => invocations.find(id) ?? [])
}

function depthOf({ parent }: InvocationRecord, invocations: Invocations): number {
  const caller = parent === null ? undefined : invocations.find(parent)
  return caller ? depthOf(caller, invocations) + 1 : 0
}
