import type { CheckInAnswer } from '@domain/signup/attendance/contract'
import { useState } from 'react'
import { canScan, scan } from '@/lib/scan'
import { sayTime } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Result } from '@/ui/result/result'
import { Stack } from '@/ui/stack/stack'
import { PartyRow } from './party-row'
import type { Ticks } from './use-ticks'

interface Props {
  activityId: string
  ticks: Ticks
  /** The counts have changed. */
  onDone: () => void
}

/** Staff scan what residents show: the whole party is there, whoever is missing is tapped away. */
export function ScanParty({ activityId, ticks, onDone }: Props) {
  const check = useAction('signup.scanParty')
  const walkIn = useAction('signup.addWalkIn')
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<CheckInAnswer>()
  const [stranger, setStranger] = useState<string>()
  const [added, setAdded] = useState(false)

  const take = async (code: string) => {
    setAnswer(undefined)
    setStranger(undefined)
    setAdded(false)
    const done = await check.run({ activityId, code })
    if (done.ok) {
      setAnswer(done.data)
      setTyped('')
      onDone()
    } else if (done.cause === 'notSeated') setStranger(code)
  }
  const open = async () => {
    const code = await scan()
    if (code) await take(code)
  }
  const addStranger = async () => {
    if (!stranger) return
    const done = await walkIn.run({ activityId, code: stranger })
    if (!done.ok) return
    setStranger(undefined)
    setAdded(true)
    onDone()
  }
  return (
    <Stack>
      {answer ? <Taken answer={answer} ticks={ticks} /> : null}
      {added ? <Result tone="good" icon="check" title="已记为临时参加" /> : null}
      {check.failure ? (
        <Result
          tone="warn"
          icon="warn"
          title={check.failure.message}
          action={
            stranger ? (
              <Button kind="primary" block busy={walkIn.busy} onPress={() => void addStranger()}>
                没有名额，记为临时参加
              </Button>
            ) : undefined
          }
        />
      ) : null}
      {walkIn.failure ? <Note tone="danger">{walkIn.failure.message}</Note> : null}
      {canScan() ? (
        <Button kind="primary" block icon="scan" busy={check.busy} onPress={() => void open()}>
          {answer ? '扫下一位' : '扫居民的签到码'}
        </Button>
      ) : (
        <>
          <TextField
            label="居民的签到码"
            unmarked
            hint="浏览器里不能直接扫码：点进这里，用扫码枪扫；没有扫码枪，请到“点名”里按名单签到"
            value={typed}
            maxLength={300}
            onChange={setTyped}
          />
          <Button
            kind="primary"
            block
            busy={check.busy}
            disabled={typed.trim() === ''}
            onPress={() => void take(typed.trim())}
          >
            签到
          </Button>
        </>
      )}
    </Stack>
  )
}

/** `answer` came a moment ago; what was tapped since is in the queue. */
function Taken({ answer, ticks }: { answer: CheckInAnswer; ticks: Ticks }) {
  const { signupId, state, at } = answer
  const [out, setOut] = useState<readonly string[]>([])
  const people = answer.people.map(person => ({
    ...person,
    came: person.came && !out.includes(person.id),
    waiting: false,
  }))
  const tick = (attendee: string | undefined, came: boolean) => {
    ticks.tick(signupId, attendee, came)
    const touched = attendee === undefined ? people.map(({ id }) => id) : [attendee]
    setOut(before => [...before.filter(id => !touched.includes(id)), ...(came ? [] : touched)])
  }
  return (
    <Stack gap={2}>
      <Result
        tone={state === 'counted' ? 'good' : 'warn'}
        icon="check"
        title={state === 'counted' ? `已签到 ${people.length} 人` : `${at ? sayTime(at) : ''}已经签过了`}
      />
      <CellGroup hint={people.length > 1 ? '谁没有来，点一下名字去掉' : undefined}>
        <PartyRow row={{ signupId, people }} onTick={tick} />
      </CellGroup>
    </Stack>
  )
}
