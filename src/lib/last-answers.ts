import type { ActionName } from '@domain/contract'
import { deviceStorage } from './storage'

/**
 * The last answers of reads that hold nothing personal, for a start without network. Twenty at most: a page of a list is
 * some 10 KB, and WeChat gives 10 MB.
 */
const shareable: ReadonlySet<ActionName> = new Set<ActionName>([
  'site.tree',
  'activity.list',
  'activity.month',
  'notice.list',
  'notice.detail',
])
const most = 20
const indexKey = 'answers'

export interface LastAnswer {
  data: unknown
  /** Epoch ms. */
  at: number
}

export const answerKey = (action: ActionName, input: unknown) => `answer.${action}.${JSON.stringify(input)}`

export function lastAnswer(action: ActionName, input: unknown): LastAnswer | undefined {
  if (!shareable.has(action)) return undefined
  const kept = deviceStorage.read(answerKey(action, input))
  return isLastAnswer(kept) ? kept : undefined
}

export function keepAnswer(action: ActionName, input: unknown, answer: LastAnswer): void {
  if (!shareable.has(action)) return
  const key = answerKey(action, input)
  const index = deviceStorage.read(indexKey)
  const keys = (Array.isArray(index) ? index.filter(each => typeof each === 'string') : []).filter(
    each => each !== key,
  )
  for (const old of keys.splice(0, Math.max(0, keys.length + 1 - most))) deviceStorage.remove(old)
  deviceStorage.write(indexKey, [...keys, key])
  deviceStorage.write(key, answer)
}

const isLastAnswer = (value: unknown): value is LastAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'at' in value &&
  typeof value.at === 'number'
