import type { ActivityDetail } from '@domain/activity/contract'
import { useState } from 'react'
import { addToCalendar } from '@/lib/phone-calendar'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

const hour = 3_600_000

/** For whoever sits: the phone itself rings two hours before. */
export function ToCalendar({ activity }: { activity: ActivityDetail['activity'] }) {
  const [done, setDone] = useState<boolean>()
  const { _id: id, title, startsAt, endsAt, place } = activity
  const add = async () => {
    const where = [place.name, place.address].filter(Boolean).join('，')
    setDone(await addToCalendar({ id, title, startsAt, endsAt, where, alarmMs: 2 * hour }))
  }
  return (
    <Stack gap={2}>
      <Button block icon="calendar" disabled={done === true} onPress={() => void add()}>
        {done ? '已放进手机日历' : '放进手机日历，提前两小时响铃'}
      </Button>
      {done === false ? (
        <Note>没有放进去。可以在手机的“设置”里允许微信使用日历，再试一次；不放也不影响报名</Note>
      ) : null}
    </Stack>
  )
}
