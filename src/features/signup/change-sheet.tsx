import type { ActivityDetail } from '@domain/activity/contract'
import type { PartyPerson } from '@domain/signup/contract'
import { useState } from 'react'
import { useSession } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { attendeesFor } from './attendees'

interface Props {
  activity: ActivityDetail['activity']
  signupId: string
  people: readonly PartyPerson[]
  now: number
  onClose: () => void
}

/** Somebody cannot come: another of the family goes instead, or the seat goes to who waits. */
export function ChangeSheet({ activity, signupId, people, now, onClose }: Props) {
  const { me } = useSession()
  const [coming, setComing] = useState<string[]>(people.map(({ id }) => id))
  const [instead, setInstead] = useState<string>()
  const swap = useAction('signup.swap')
  const reduce = useAction('signup.reduce')
  const staying = people.filter(({ id }) => !coming.includes(id))
  const [one] = staying
  const names = people.map(({ name }) => name)
  const others = me
    ? attendeesFor(me, activity, now).filter(
        ({ name, barred, needsBirthDate, needsGuardian }) =>
          !names.includes(name) && !barred && !needsBirthDate && !needsGuardian,
      )
    : []
  const replaces = staying.length === 1 && instead !== undefined
  const change = async () => {
    if (!one) return
    const answer = replaces
      ? await swap.run({ signupId, leave: one.id, come: instead })
      : await reduce.run({ signupId, attendees: coming })
    if (!answer.ok) return
    toast(replaces ? '已经换好了' : `已改成 ${answer.data.party} 人，空出的名额给别人了`, 'good')
    onClose()
  }
  const failure = swap.failure ?? reduce.failure
  const nobody = coming.length === 0 && !replaces
  return (
    <Sheet
      open
      title="换人，或少去几位"
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          block
          busy={swap.busy || reduce.busy}
          disabled={staying.length === 0 || nobody}
          onPress={() => void change()}
        >
          {replaces ? '换人' : nobody ? '都不去，请关掉后点“取消报名”' : `改成 ${coming.length} 人`}
        </Button>
      }
    >
      <Stack>
        <CellGroup title="谁去" hint="不去的，点一下去掉勾">
          <CheckList
            label="谁去"
            items={people.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={coming}
            onChange={setComing}
          />
        </CellGroup>
        {one && staying.length === 1 && others.length > 0 ? (
          <Stack gap={2}>
            <Note>{`换谁替${one.name}去？不选就把名额让给别人`}</Note>
            <Chips
              label="换谁去"
              items={others.map(({ id, name }) => ({ value: id, text: name }))}
              value={instead}
              onChange={setInstead}
            />
          </Stack>
        ) : null}
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
