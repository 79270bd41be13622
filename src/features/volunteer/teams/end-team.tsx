import type { TeamView } from '@domain/volunteer/team-contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

/** A team ends, or is opened again. */
export function EndTeam({ team: { teamId, rev, state, name, about, brand } }: { team: TeamView }) {
  const { run, busy, failure } = useAction('volunteer.saveTeam')
  const [asking, setAsking] = useState(false)
  const ended = state === 'ended'
  const go = async () => {
    const fields = { name, about, brand }
    const done = (await run({ teamId, rev, fields, state: ended ? 'open' : 'ended' })).ok
    setAsking(false)
    if (done) toast(ended ? '又可以加入了' : '已停下', 'good')
  }
  return (
    <Stack gap={2}>
      <Button block busy={busy} onPress={() => (ended ? void go() : setAsking(true))}>
        {ended ? '重新开放这支队' : '这支队不再活动了'}
      </Button>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Dialog
        open={asking}
        title={`${name}不再活动？`}
        confirmText="不再活动"
        busy={busy}
        onConfirm={() => void go()}
        onCancel={() => setAsking(false)}
      >
        队里不再收人，大家看到的名单里也没有它了。队员都留着，以后可以重新开放。
      </Dialog>
    </Stack>
  )
}
