import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TestEnv } from '../../localcloud/testing'

/** What one test's clients sent, in order, and what they were told. */
export interface Scene {
  name: string
  steps: Step[]
}

export type Step =
  | { at: number; timer: string }
  | {
      at: number
      openid?: string
      call: { action: string; input: unknown; requestId: string }
      /** Null when it was too long to be kept, or when another call ran at the same time and may have changed it. */
      reply: unknown
    }

/** `RECORD_CALLS=DIR`: every test of `world()` leaves its scene there; see record.ts. */
export const recordingDir = process.env.RECORD_CALLS

export function recordScene(env: TestEnv, name: string, dir: string): void {
  const steps: Step[] = []
  const all = env.invocations()
  for (const invocation of all) {
    const { fn, openid, event, answer, calledAt, outcome } = invocation
    if (outcome !== 'ok') return
    if (fn === 'tick') steps.push({ at: calledAt, timer: 'everyMinute' })
    else if (fn === 'api') {
      const { userInfo: _, ...call } = JSON.parse(event)
      steps.push({
        at: calledAt,
        ...(openid === null ? {} : { openid }),
        call,
        reply: all.some(other => overlap(invocation, other)) ? null : whole(answer),
      })
    }
  }
  mkdirSync(dir, { recursive: true })
  const scene: Scene = { name, steps: steps.filter((step, i) => i === 0 || !same(step, steps[i - 1])) }
  writeFileSync(path.join(dir, `${randomUUID()}.json`), JSON.stringify(scene))
}

type Span = Pick<ReturnType<TestEnv['invocations']>[number], 'id' | 'startedAt' | 'ms'>

const overlap = (one: Span, other: Span): boolean =>
  one.id !== other.id &&
  one.startedAt < other.startedAt + other.ms &&
  other.startedAt < one.startedAt + one.ms

/** What was cut is no JSON any more. */
function whole(answer: string | null): unknown {
  try {
    return JSON.parse(answer ?? 'null')
  } catch {
    return null
  }
}

/** A page reads the same again and again: once is enough. */
function same(step: Step, before: Step | undefined): boolean {
  const content = (one: Step | undefined) =>
    one && 'call' in one
      ? JSON.stringify([one.openid, one.call.action, one.call.input, bare(one.reply)])
      : JSON.stringify(one)
  return content(step) === content(before)
}

const bare = (reply: unknown): unknown => ({ ...(reply as object), requestId: '' })
