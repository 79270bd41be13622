import { ticksMax } from '@domain/signup/attendance/attendance'
import { useRef, useState } from 'react'
import { ask } from '@/lib/call'
import { newRequestId } from '@/lib/request-id'
import { useBatchQueue } from '@/lib/use-batch-queue'
import { afterTicks, isTick, type ShownRow, type Tick, withTicks } from './ticks'
import type { DayList } from './use-day-list'

export interface Refused {
  tick: Tick
  message: string
}

/** Ticks of the day's list: shown at once, sent when there is a network, each answered on its own. */
export function useTicks(activityId: string, list: DayList, onSent: () => void) {
  const [refused, setRefused] = useState<Refused[]>([])
  const rows = useRef(list.rows)
  rows.current = list.rows

  async function deliver(ticks: readonly Tick[]): Promise<ReadonlySet<string> | undefined> {
    const answer = await ask('signup.saveTicks', { activityId, sentAt: Date.now(), ticks: [...ticks] })
    if (!answer.ok) return undefined
    const { answers } = answer.data
    const stateOf = new Map(answers.map(each => [each.nonce, each]))
    const counted = ticks.filter(({ nonce }) => {
      const state = stateOf.get(nonce)?.state
      return state === 'counted' || state === 'already'
    })
    if (rows.current) list.change(afterTicks(rows.current, counted))
    const no = ticks.flatMap(tick => {
      const { state, message = '没有记上' } = stateOf.get(tick.nonce) ?? {}
      if (state === 'refused') return [{ tick, message }]
      return state === 'overruled' ? [{ tick, message: '后来有人改过，以后来的为准' }] : []
    })
    if (no.length > 0) setRefused(before => [...before, ...no])
    onSent()
    return new Set(answers.map(({ nonce }) => nonce))
  }

  const queue = useBatchQueue<Tick>({
    key: `ticks.${activityId}`,
    isItem: isTick,
    most: ticksMax,
    deliver,
  })
  const tick = (signupId: string, attendee: string | undefined, came: boolean) =>
    queue.add({
      nonce: newRequestId(),
      signupId,
      came,
      at: Date.now(),
      ...(attendee === undefined ? {} : { attendee }),
    })
  const shown: ShownRow[] | undefined = list.rows && withTicks(list.rows, queue.waiting)
  return { shown, waiting: queue.waiting.length, tick, send: queue.send, refused, seen: () => setRefused([]) }
}

export type Ticks = ReturnType<typeof useTicks>
