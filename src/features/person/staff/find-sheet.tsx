import type { StaffRow } from '@domain/person/staff-contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

interface Props {
  onClose: () => void
  onFound: (person: StaffRow) => void
}

/** Finds the person who shows their code: nobody looks through names. */
export function FindSheet({ onClose, onFound }: Props) {
  const [code, setCode] = useState('')
  const { run, busy, failure } = useAction('person.byCode')
  const find = async () => {
    if (code.trim() === '') return
    const answer = await run({ code: code.trim() })
    if (answer.ok) onFound(answer.data)
  }
  return (
    <Sheet
      open
      title="找到这个人"
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} disabled={code.trim() === ''} onPress={() => void find()}>
          找人
        </Button>
      }
    >
      <Stack>
        <Note>请对方打开小程序，点“我的”→“我的身份码”，把八位码念给您听。十分钟内有效。</Note>
        <TextField
          label="身份码"
          required
          placeholder="4F7K-2M9Q"
          maxLength={12}
          value={code}
          error={failure?.message}
          hint="大小写、横线都不要紧"
          onChange={setCode}
        />
      </Stack>
    </Sheet>
  )
}
