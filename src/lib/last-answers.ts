import type { ActionName } from '@domain/contract'
import type { Storage } from './storage'

/** Reads that hold nothing of anybody in particular: only these lie on the device. */
const shareable: ReadonlySet<ActionName> = new Set<ActionName>([
  'site.tree',
  'activity.list',
  'activity.month',
  'notice.list',
  'notice.detail',
])

/** A page of a list is some 10 KB, and WeChat gives 10 MB in all. */
const most = 20
const indexKey = 'answers'

export interface LastAnswer {
  data: unknown
  /** Epoch ms at which it came. */
  at: number
}

export interface LastAnswers {
  read(action: ActionName, input: unknown): LastAnswer | undefined
  keep(action: ActionName, input: unknown, answer: LastAnswer): void
}

/** The last answers, for a start without network. The oldest make room for new ones. */
export function createLastAnswers(storage: Storage): LastAnswers {
  const keyOf = (action: ActionName, input: unknown) => `answer.${action}.${JSON.stringify(input)}`
  const keys = () => {
    const index = storage.read(indexKey)
    return Array.isArray(index) ? index.filter(each => typeof each === 'string') : []
  }
  return {
    read(action, input) {
      const kept = shareable.has(action) ? storage.read(keyOf(action, input)) : undefined
      return isLastAnswer(kept) ? kept : undefined
    },
    keep(action, input, answer) {
      if (!shareable.has(action)) return
      const key = keyOf(action, input)
      const others = keys().filter(each => each !== key)
      for (const old of others.splice(0, Math.max(0, others.length + 1 - most))) storage.remove(old)
      storage.write(indexKey, [...others, key])
      storage.write(key, answer)
    },
  }
}

const isLastAnswer = (value: unknown): value is LastAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'at' in value &&
  typeof value.at === 'number'
