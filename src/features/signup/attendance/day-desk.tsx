import { useEffect, useState } from 'react'
import { useQuery } from '@/lib/query'
import { useOnline } from '@/lib/use-network'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Tabs } from '@/ui/tabs/tabs'
import { CloseDay } from './close-day'
import { CodeScreen } from './code-screen'
import { type Correction, CorrectSheet } from './correct-sheet'
import { DayCounts } from './day-counts'
import { ScanParty } from './scan-party'
import { TickList } from './tick-list'
import { useDayList } from './use-day-list'
import { useTicks } from './use-ticks'
import { WalkIns } from './walk-ins'

const views = [
  { value: 'list', text: '点名' },
  { value: 'code', text: '亮码' },
  { value: 'scan', text: '扫码' },
  { value: 'more', text: '加人' },
] as const

const againMs = 20_000

/** The day of an activity in the hands of whoever stands at the door. */
export function DayDesk({ activityId }: { activityId: string }) {
  const online = useOnline()
  const [view, setView] = useState<(typeof views)[number]['value']>('list')
  const [correcting, setCorrecting] = useState<Correction>()
  const day = useQuery('signup.attendanceDay', { activityId })
  const list = useDayList(activityId)
  const ticks = useTicks(activityId, list, () => void day.reload())
  const { reload } = day
  useEffect(() => {
    if (!online) return
    const timer = setInterval(() => void reload(), againMs)
    return () => clearInterval(timer)
  }, [online, reload])
  const closed = day.data?.closed !== undefined
  const tick = (signupId: string, attendee: string | undefined, came: boolean) =>
    closed ? setCorrecting({ signupId, attendee, came }) : ticks.tick(signupId, attendee, came)
  const there = ticks.shown?.flatMap(({ people }) => people.filter(({ came }) => came)).length
  return (
    <Stack>
      {day.data ? <DayCounts day={day.data} came={ticks.waiting > 0 ? there : undefined} /> : null}
      <Tabs label="签到方式" items={views} value={view} onChange={setView} />
      {view === 'list' ? <TickList list={list} ticks={{ ...ticks, tick }} /> : null}
      {view === 'code' ? <CodeScreen activityId={activityId} /> : null}
      {view === 'scan' ? (
        <ScanParty activityId={activityId} ticks={ticks} onDone={() => void day.reload()} />
      ) : null}
      {view === 'more' ? (
        <Loaded query={day} rows={1}>
          {data => <WalkIns activityId={activityId} day={data} />}
        </Loaded>
      ) : null}
      {day.data ? <CloseDay activityId={activityId} day={day.data} waiting={ticks.waiting} /> : null}
      <CorrectSheet
        activityId={activityId}
        asked={correcting}
        onClose={() => setCorrecting(undefined)}
        onDone={() => void list.load()}
      />
    </Stack>
  )
}
