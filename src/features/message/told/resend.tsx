import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  messageId: string
  attemptIds: string[]
  onDone: () => void
}

const common = ['改动要紧，怕有人不知道', '当时网络中断']
const reasonMax = 100
/** What one request takes. */
const atOnce = 100

/** Sends once more to people of whom it is not known; it says before, not after, that some may get it twice. */
export function Resend({ messageId, attemptIds, onDone }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('message.sendAgain')
  const chosen = attemptIds.slice(0, atOnce)
  const missing = reason.trim() === ''
  const send = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({ messageId, attemptIds: chosen, reason: reason.trim() })
    if (!answer.ok) return
    toast(`再发给 ${answer.data.again} 人`, 'good')
    onDone()
  }
  return (
    <Stack>
      <Note>再发一次，其中有人可能收到两条。谁、为什么再发，会记入日志。</Note>
      <ReasonField
        label="再发的原因"
        common={common}
        value={reason}
        maxLength={reasonMax}
        error={tried && missing ? '请写明原因' : undefined}
        onChange={setReason}
      />
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Button block kind="primary" busy={busy} onPress={() => void send()}>
        {`再发给这 ${chosen.length} 人`}
      </Button>
    </Stack>
  )
}
