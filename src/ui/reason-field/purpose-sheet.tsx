import { useState } from 'react'
import { Button } from '../button/button'
import { Note } from '../prose/prose'
import { Sheet } from '../sheet/sheet'
import { Stack } from '../stack/stack'
import { ReasonField } from './reason-field'

const purposeMax = 60

interface Props {
  title: string
  /** What will be on record. */
  note: string
  /** Purposes to choose from. */
  common: readonly string[]
  /** What the button does, in its own words. */
  action: string
  busy: boolean
  failure: { message: string } | undefined
  /** With the purpose, which is never empty. */
  onGo: (purpose: string) => void
  onClose: () => void
}

/** Before personal data are shown or handed out: what for. */
export function PurposeSheet({ title, note, common, action, busy, failure, onGo, onClose }: Props) {
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const missing = purpose.trim() === ''
  const go = () => {
    setTried(true)
    if (!missing) onGo(purpose.trim())
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} onPress={go}>
          {action}
        </Button>
      }
    >
      <Stack>
        <Note>{note}</Note>
        <ReasonField
          label="用途"
          common={common}
          value={purpose}
          maxLength={purposeMax}
          error={tried && missing ? '请写明用途' : undefined}
          onChange={setPurpose}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
