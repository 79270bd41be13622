import type { OutputOf } from '@domain/contract'
import { useEffect, useState } from 'react'
import type { Failure } from '@/lib/answer'
import { ask } from '@/lib/call'
import { useClock } from '@/lib/use-clock'

type Answer = OutputOf<'signup.dayCodes'>
type ShownCode = Answer['codes'][number]

/** A quarter of what the server gives at once: a network that comes and goes leaves time for more tries. */
const againMs = 30_000
const afterFailureMs = 5_000

export interface DayCodes {
  /** The code of this moment; undefined while there is none, and when the last one is over. */
  shown: ShownCode | undefined
  /** How much of its time is left, 1 to 0. */
  left: number
  /** Codes that the phone still has ahead, in seconds. */
  secondsAhead: number
  day: Answer | undefined
  /** Of the last try. */
  failure: Failure | undefined
}

/** The rotating code of an activity, by the server's clock. */
export function useDayCodes(activityId: string): DayCodes {
  const [said, setSaid] = useState<{ answer: Answer; at: number }>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const again = async () => {
      const answer = await ask('signup.dayCodes', { activityId })
      if (left) return
      setFailure(answer.ok ? undefined : answer)
      if (answer.ok) setSaid({ answer: answer.data, at: Date.now() })
      timer = setTimeout(() => void again(), answer.ok ? againMs : afterFailureMs)
    }
    void again()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [activityId])
  const now = useClock(said ? { now: said.answer.now, at: said.at } : null)
  const codes = said?.answer.codes ?? []
  const shown = now === undefined ? undefined : codes.find(code => code.from <= now && now < code.until)
  const last = codes.at(-1)
  return {
    shown,
    left: shown && now !== undefined ? (shown.until - now) / (shown.until - shown.from) : 0,
    secondsAhead: last && now !== undefined ? Math.max(0, Math.round((last.until - now) / 1000)) : 0,
    day: said?.answer,
    failure,
  }
}
