import type { MyDay } from '@domain/signup/attendance/contract'
import { useState } from 'react'
import { canScan, scan } from '@/lib/scan'
import { sayMoment } from '@/lib/time-words'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { ErrorState, Skeleton } from '@/ui/states/states'
import { Came } from './came'
import { PartyCode } from './party-code'
import { useCheckIn } from './use-check-in'
import { useMyDay } from './use-my-day'

/** A resident at the door: scan what the screen shows, type its digits, or hold out one's own code. */
export function CheckIn({ activityId, now }: { activityId: string; now: number }) {
  const { day, code } = useMyDay(activityId)
  if (!day.data) {
    if (!day.failure) return <Skeleton rows={2} />
    return (
      <Stack>
        <ErrorState message={day.failure.message} onRetry={() => void day.reload()} />
        {code ? <PartyCode code={code} /> : null}
      </Stack>
    )
  }
  return (
    <Stack gap={5}>
      <AtTheDoor activityId={activityId} day={day.data} now={now} />
      {code && !day.data.people.every(({ came }) => came) ? (
        <Stack gap={3}>
          <Heading>我的签到码</Heading>
          <PartyCode code={code} />
        </Stack>
      ) : null}
    </Stack>
  )
}

interface DoorProps {
  activityId: string
  day: MyDay
  now: number
}

function AtTheDoor({ activityId, day, now }: DoorProps) {
  const [typed, setTyped] = useState('')
  const { run, busy, answer, wrong } = useCheckIn(activityId, day.radius !== undefined)
  const open = async () => {
    const text = await scan()
    if (text) await run(text)
  }
  if (answer) return <Came people={answer.people} again={answer.state === 'already'} />
  if (day.people.some(({ came }) => came)) return <Came people={day.people} />
  if (day.state !== 'seated') {
    const why = day.state === 'waiting' ? '您还在候补，没有名额' : '您没有报名这次活动'
    return <Note tone="warn">{`${why}。到了现场可以请工作人员登记为临时参加`}</Note>
  }
  if (now < day.opensAt) return <Note>{`${sayMoment(day.opensAt, now)} 开始签到`}</Note>
  if (day.closed || now >= day.closesAt) return <Note>签到已经结束。人到了没签上的，请找工作人员</Note>
  return (
    <Stack gap={3}>
      {day.radius === undefined ? null : (
        <Note>{`这次签到要确认您在现场（${day.radius} 米以内），会问您能不能使用位置。位置只用来核对这一次，不保存`}</Note>
      )}
      {canScan() ? (
        <Button kind="primary" block icon="scan" busy={busy} onPress={() => void open()}>
          扫现场的签到码
        </Button>
      ) : null}
      <TextField
        label={canScan() ? '或者输入现场屏幕上的 6 位数字' : '输入现场屏幕上的 6 位数字'}
        unmarked
        type="number"
        value={typed}
        maxLength={7}
        onChange={setTyped}
        error={wrong}
      />
      <Button
        kind={canScan() ? 'plain' : 'primary'}
        block
        busy={busy}
        disabled={typed.trim() === ''}
        onPress={() => void run(typed)}
      >
        签到
      </Button>
    </Stack>
  )
}
