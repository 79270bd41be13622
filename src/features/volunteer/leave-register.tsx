import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Dialog } from '@/ui/dialog/dialog'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

/** Out of the register, once one has read what goes and what stays. */
export function LeaveRegister() {
  const { run, busy, failure } = useAction('volunteer.leave')
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    const done = (await run({ understood: true })).ok
    setAsking(false)
    if (done) toast('已退出，谢谢您的付出', 'good')
  }
  return (
    <Stack gap={2}>
      <Button block kind="quiet" onPress={() => setAsking(true)}>
        不做志愿者了
      </Button>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Dialog
        open={asking}
        title="退出志愿者？"
        confirmText="退出志愿者"
        danger
        busy={busy}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        您会退出所有志愿队，愿意做什么、什么时候有空也会删掉。服务时长都留着，编号为您留一年。想回来，重新注册就行。
      </Dialog>
    </Stack>
  )
}
