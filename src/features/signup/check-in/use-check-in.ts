import { readCode } from '@domain/check-in/code'
import type { CheckInAnswer } from '@domain/signup/attendance/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { whereIAm } from '@/lib/where-i-am'

interface CheckIn {
  /** The text of a scan, or typed digits. */
  run(text: string): Promise<void>
  busy: boolean
  answer: CheckInAnswer | undefined
  /** What is wrong, and what to do. */
  wrong: string | undefined
}

/** Checking in by the code at the entrance. `withPlace`: the site wants to know that one is there. */
export function useCheckIn(activityId: string, withPlace: boolean): CheckIn {
  const { run, busy, failure } = useAction('signup.checkIn')
  const [answer, setAnswer] = useState<CheckInAnswer>()
  const [noCode, setNoCode] = useState(false)
  const [looking, setLooking] = useState(false)
  return {
    busy: busy || looking,
    answer,
    wrong: noCode ? '这不是签到码。请扫现场屏幕上的码，或输入上面的 6 位数字' : wordsFor(failure),
    async run(text) {
      const isCode = readCode(text) !== null
      setNoCode(!isCode)
      if (!isCode) return
      setLooking(withPlace)
      const place = withPlace ? await whereIAm() : undefined
      setLooking(false)
      const done = await run({ activityId, code: text, ...(place ? { place } : {}) })
      if (done.ok) setAnswer(done.data)
    },
  }
}

function wordsFor(failure: { cause: string; message: string } | undefined): string | undefined {
  if (!failure) return undefined
  if (failure.cause === 'offline' || failure.cause === 'noAnswer')
    return '网络不通。请出示下面的“我的签到码”，或者请工作人员点名'
  return failure.message
}
