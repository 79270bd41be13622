import { walkInMax } from '@domain/signup/attendance/attendance'
import type { AttendanceDay, WalkInRow } from '@domain/signup/attendance/contract'
import { useState } from 'react'
import { call } from '@/lib/call'
import { sayTime } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Dialog } from '@/ui/dialog/dialog'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Stepper } from '@/ui/stepper/stepper'
import { toast } from '@/ui/toast/toast'

interface Props {
  activityId: string
  day: AttendanceDay
}

/** Whoever comes without having signed up: counted, with a name if they like. */
export function WalkIns({ activityId, day }: Props) {
  const [count, setCount] = useState(1)
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<WalkInRow>()
  const { run, busy, failure } = useAction('signup.addWalkIn')
  const add = async () => {
    const told = name.trim() ? { name: name.trim() } : {}
    const answer = await run({ activityId, day: day.day, count, ...told })
    if (!answer.ok) return
    toast(`记下了 ${count} 人`)
    setCount(1)
    setName('')
  }
  const remove = async () => {
    if (!wrong) return
    const closed = day.closed ? { reason: '记错了' } : {}
    const answer = await call('signup.changeWalkIn', { activityId, walkInId: wrong.id, count: 0, ...closed })
    setWrong(undefined)
    toast(answer.ok ? '已去掉' : answer.message)
  }
  const rows = day.walkInRows.filter(row => row.count > 0)
  return (
    <Stack gap={3}>
      <Note>没有报名、当场来的人。只算到场人数，不占名额</Note>
      <Row gap={3} apart>
        <Stepper label="人数" value={count} min={1} max={walkInMax} onChange={setCount} />
        <Button kind="primary" busy={busy} onPress={() => void add()}>
          {`记下 ${count} 人`}
        </Button>
      </Row>
      <TextField label="姓名" hint="可以不填" value={name} maxLength={20} onChange={setName} />
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      {rows.length > 0 ? (
        <CellGroup title="已经记下的" hint="点一下可以去掉记错的">
          {rows.map(row => (
            <Cell
              key={row.id}
              icon="people"
              title={row.name ?? '没有留姓名'}
              note={sayTime(row.at)}
              value={`${row.count} 人`}
              onPress={() => setWrong(row)}
            />
          ))}
        </CellGroup>
      ) : null}
      <Dialog
        open={wrong !== undefined}
        title="去掉这一条？"
        confirmText="去掉"
        danger
        onConfirm={() => void remove()}
        onCancel={() => setWrong(undefined)}
      >
        {wrong ? `${wrong.name ?? '没有留姓名'}，${wrong.count} 人` : null}
      </Dialog>
    </Stack>
  )
}
