import type { TeamView } from '@domain/volunteer/team-contract'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  team: TeamView
  /** Has a profile. */
  registered: boolean
}

/** The way into a team, or out of it. */
export function JoinTeam({ team, registered }: Props) {
  const { teamId, name, state, mine } = team
  const joining = useAction('volunteer.joinTeam')
  const leaving = useAction('volunteer.leaveTeam')
  const [asking, setAsking] = useState(false)
  const isIn = mine?.state === 'in'
  const waits = mine?.state === 'asked'
  const failure = joining.failure ?? leaving.failure
  const join = async () => {
    if ((await joining.run({ teamId })).ok) toast('已经告诉队里，请等确认', 'good')
  }
  const leave = async () => {
    const done = (await leaving.run({ teamId })).ok
    setAsking(false)
    if (done) toast(isIn ? '已退出' : '已收回', 'good')
  }
  return (
    <Stack gap={3}>
      {failure ? (
        <Alert
          tone="warn"
          icon="info"
          title={failure.message}
          action={
            failure.cause === 'teamVolunteersOnly' ? (
              <Button small onPress={() => void open('volunteer')}>
                去注册
              </Button>
            ) : undefined
          }
        />
      ) : null}
      {isIn || waits ? (
        <Button block busy={leaving.busy} onPress={() => (isIn ? setAsking(true) : void leave())}>
          {isIn ? '退出这支队' : '不等了，收回'}
        </Button>
      ) : state === 'open' ? (
        <Stack gap={2}>
          <Button
            kind="primary"
            block
            busy={joining.busy}
            onPress={() => (registered ? void join() : void open('volunteer'))}
          >
            我想加入
          </Button>
          <Note>队长或社区确认以后，您就是队员。随时可以退出。</Note>
        </Stack>
      ) : null}
      <Dialog
        open={asking}
        title={`退出${name}？`}
        confirmText="现在退出"
        danger
        busy={leaving.busy}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        {mine?.leads ? '您是队长，退出以后这支队就没有队长了。' : ''}
        做过的服务和时长都还在。想回来，可以再申请。
      </Dialog>
    </Stack>
  )
}
