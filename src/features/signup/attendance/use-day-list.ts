import type { AttendanceRow } from '@domain/signup/attendance/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '@/lib/answer'
import { ask } from '@/lib/call'
import { keepPrivately, keptPrivately } from '@/lib/private-value'

/** More parties than a day of anything has had: 5,000 seats in parties of one. */
const pagesMax = 50

interface Kept {
  day: string
  rows: AttendanceRow[]
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'day' in value &&
  typeof value.day === 'string' &&
  'rows' in value &&
  Array.isArray(value.rows)

const keyOf = (activityId: string) => `attendance.${activityId}`

/** Does the list of this activity lie on the phone? */
export const hasKeptList = (activityId: string): boolean =>
  keptPrivately(keyOf(activityId), isKept) !== undefined

export interface DayList {
  rows: AttendanceRow[] | undefined
  /** It lies on the phone from before, since the server cannot be asked. */
  old: boolean
  failure: Failure | undefined
  /** Whole names are shown. */
  full: boolean
  /** Reads it again; with a purpose whole names, which do not stay on the phone. */
  load(purpose?: string): Promise<void>
  change(rows: AttendanceRow[]): void
}

/**
 * Everybody who has a seat on the day of this moment. Masked names stay on the phone until the day is over, so that the
 * list can be ticked where there is no network. It is read when the page opens and when staff ask: each look is on record.
 */
export function useDayList(activityId: string): DayList {
  const key = keyOf(activityId)
  const [list, setList] = useState<{ day: string; rows: AttendanceRow[]; full: boolean; old: boolean }>()
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef(list)
  latest.current = list

  const load = useCallback(
    async (purpose?: string) => {
      setFailure(undefined)
      const rows: AttendanceRow[] = []
      let day = ''
      let cursor: string | undefined
      for (let page = 0; page < pagesMax; page++) {
        const answer = await ask('signup.attendance', {
          activityId,
          ...(purpose ? { purpose } : {}),
          ...(cursor ? { cursor } : {}),
        })
        if (!answer.ok) {
          setFailure(answer)
          const kept = keptPrivately(key, isKept)
          if (!latest.current && kept) setList({ ...kept, full: false, old: true })
          return
        }
        rows.push(...answer.data.items)
        day = answer.data.day
        cursor = answer.data.next
        if (!cursor) break
      }
      setList({ day, rows, full: purpose !== undefined, old: false })
      if (!purpose) keepPrivately(key, { day, rows } satisfies Kept)
    },
    [activityId, key],
  )
  useEffect(() => void load(), [load])

  const change = useCallback(
    (rows: AttendanceRow[]) => {
      const now = latest.current
      if (!now) return
      setList({ ...now, rows })
      if (!now.full) keepPrivately(key, { day: now.day, rows } satisfies Kept)
    },
    [key],
  )
  return { rows: list?.rows, old: list?.old ?? false, failure, full: list?.full ?? false, load, change }
}
