import type { MyDay } from '@domain/signup/attendance/contract'
import { useEffect } from 'react'
import { keepPrivately, keptPrivately } from '@/lib/private-value'
import { type Query, useQuery } from '@/lib/query'

type Code = NonNullable<MyDay['code']>

const isCode = (value: unknown): value is Code =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'until' in value &&
  typeof value.until === 'number'

/** Where one stands on the day. The latest code stays on the phone: whoever has no network at the door shows that. */
export function useMyDay(activityId: string): { day: Query<MyDay>; code: Code | undefined } {
  const day = useQuery('signup.myDay', activityId ? { activityId } : null)
  const key = `partyCode.${activityId}`
  const latest = day.data?.code
  useEffect(() => {
    if (latest) keepPrivately(key, latest)
  }, [latest, key])
  if (day.data) return { day, code: latest }
  const kept = day.failure ? keptPrivately(key, isCode) : undefined
  return { day, code: kept && kept.until > Date.now() ? kept : undefined }
}
